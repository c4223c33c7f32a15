import type { Codebook } from '@utfall/codebook';

/** What an exit counts as; several may hold (counting rule 4). */
export const WORK_OR_STUDIES = 1;
export const WORK_STUDIES_OR_SEEKING = 2;
export const STEP_FORWARD = 4;
/** Registered in error: counted nowhere. */
export const EXCLUDED = 8;
/** The reason is not known: 0 or never given. */
export const WITHOUT_REASON = 16;

/** Tables by stored number; the steps forward are set per pair of exit reason and destination in the codebook. */
export interface OutcomeFlags {
  readonly byReason: Uint8Array;
  /** 1 where the destination takes the step forward back (Åter till remittent). */
  readonly noStepByDestination: Uint8Array;
}

export function outcomeFlags(codebook: Codebook): OutcomeFlags {
  const byReason = new Uint8Array(0x10000).fill(WITHOUT_REASON);
  for (const { number, id, workOrStudies, stepForward, excluded } of codebook.variable('exitReason').categories) {
    if (number === 0) continue;
    byReason[number] =
      (workOrStudies ? WORK_OR_STUDIES | WORK_STUDIES_OR_SEEKING : 0) |
      (id === 'jobSeeking' ? WORK_STUDIES_OR_SEEKING : 0) |
      (stepForward ? STEP_FORWARD : 0) |
      (excluded ? EXCLUDED : 0);
  }
  const noStepByDestination = new Uint8Array(0x10000);
  for (const { number, stepForward } of codebook.variable('destination').categories) {
    if (stepForward === false) noStepByDestination[number] = 1;
  }
  return { byReason, noStepByDestination };
}
