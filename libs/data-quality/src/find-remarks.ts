import { type Codebook, modeIds, structuralVariables, utfallCodebook, type Mode } from '@utfall/codebook';
import { categoryById } from '@utfall/codebook';
import { OPEN } from '@utfall/outcome-statistics';
import { FactReader } from './fact-reader.js';
import type { QualityCheck, Test } from './quality-check.js';
import type { QualityInput } from './quality-columns.js';
import { qualityChecks } from './quality-checks.js';

/** The participations that one check remarks on. */
export interface Remarks {
  readonly check: QualityCheck;
  /** Indices into the columns, ascending. */
  readonly found: Int32Array;
  /** The values that the remark rests on; an acceptance holds as long as they are the same. */
  readonly fingerprint: (index: number) => string;
}

/** Every check over every participation: what page, worklist and report are made from. Felregistrering is never remarked on. */
export function findRemarks(input: QualityInput, checks = qualityChecks(input.codebook ?? utfallCodebook)): Remarks[] {
  const codebook = input.codebook ?? utfallCodebook;
  const misregistered = new FactReader(input).isMisregistered;
  const counted = Uint8Array.from({ length: input.columns.length }, (_, index) => (misregistered(index) ? 0 : 1));
  return checks.map((check) => {
    const read = new FactReader(input);
    const tripped = check.trips(read);
    const { test, beside } = typeof tripped === 'function' ? { test: tripped, beside: undefined } : tripped;
    const applies = appliesTo(check, input, codebook);
    const found: number[] = [];
    for (let index = 0; index < counted.length; index++) {
      if (counted[index] && applies(index) && test(index)) found.push(index);
    }
    return {
      check,
      found: Int32Array.from(found),
      fingerprint: (index) => [read.fingerprint(index), ...(beside ? [beside(index)] : [])].join('|'),
    };
  });
}

function appliesTo({ of, kinds }: QualityCheck, input: QualityInput, codebook: Codebook): Test {
  const { insats, end, coded } = input.columns;
  const ofKind = input.insatser.map(({ kind }) => kinds.includes(kind));
  const modes = coded[structuralVariables.mode];
  const mode = of.mode === 'any' ? null : numberOf(codebook, of.mode);
  return (index) => {
    if (!ofKind[insats[index] as number]) return false;
    if (mode !== null && modes?.[index] !== mode) return false;
    if (of.state === 'any') return true;
    return (end[index] === OPEN) === (of.state === 'ongoing');
  };
}

function numberOf(codebook: Codebook, mode: Mode): number {
  return categoryById(codebook.variable(structuralVariables.mode), mode ?? modeIds.withData)?.number ?? 0;
}
