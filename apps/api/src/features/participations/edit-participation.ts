import type { ParticipationView } from '@utfall/api-contract';
import { type Clock, dayInSweden, localDate } from '@utfall/calendar';
import { type AnswerSet, modeIds, structuralVariables } from '@utfall/codebook';
import { consentOf, modeChangeProblem, type StatedConsent, withdrawn } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { keepCollected, keepEnrolment, keepExit, merge } from './answer-parts.js';
import { changeParticipation, type Decision } from './change-participation.js';
import { dayProblem, NO_CONSENT } from './consent-problems.js';
import type { ParticipationRecord } from './participation-record.js';
import { loadModeChanges } from './read-modes.js';

interface Edit extends AnswerSet {
  readonly id: string;
  readonly version: number;
  /** Of one that turns with data; absent = the usual, of today. */
  readonly followUp?: StatedConsent | null;
  readonly correction?: string | null;
}

/**
 * The record whole. An edit that says nothing of the exit leaves it as it is; it neither ends a participation nor takes
 * an exit back. Turned anonymous, it loses code and background at once; turned with data it says which consent that is by.
 */
export async function editParticipation(
  tx: Transaction,
  { id, version, answers, extents, followUp, correction = null }: Edit,
  clock: Clock,
): Promise<Result<ParticipationView>> {
  const days = { today: dayInSweden(clock.now()), last: (await loadModeChanges(tx, id)).at(-1)?.on };
  return await changeParticipation(
    tx,
    { id, version },
    (before) => {
      const decided = decide(before, { answers, extents }, correction);
      return decided.ok ? withMode(before, decided.value, followUp, days) : decided;
    },
    clock,
  );
}

/** What a change of mode brings with it: consents that end, or the one that it is by. */
function withMode(
  before: ParticipationRecord,
  decision: Decision,
  followUp: StatedConsent | null | undefined,
  { today, last }: { readonly today: string; readonly last?: string },
): Result<Decision> {
  if (isAnonymous(before) === isAnonymous(decision.after)) return success(decision);
  const day = localDate(today);
  if (isAnonymous(decision.after)) {
    const modeChange = { on: day, reason: 'consentWithdrawn' } as const;
    return success({ ...decision, consents: withdrawn(before.consents, day), modeChange });
  }
  if (followUp === null) return invalid([NO_CONSENT]);
  const consent = consentOf('followUp', followUp ?? {}, today);
  const code = modeChangeProblem(consent.givenOn, { today, last });
  if (code) return invalid([dayProblem('followUp.givenOn', code)]);
  const modeChange = { on: consent.givenOn, reason: 'consentGiven' } as const;
  return success({ ...decision, consents: [...before.consents, consent], modeChange });
}

function decide(before: ParticipationRecord, given: AnswerSet, correction: string | null): Result<Decision> {
  const { codebook } = before;
  const saysExit = Object.keys(keepExit(codebook, given).answers).length > 0;
  const whole = saysExit ? given : merge(keepEnrolment(codebook, given), keepExit(codebook, before));
  const ends = isEnded(whole);
  if (ends && !isEnded(before)) return invalid([USE_EXIT]);
  if (!ends && isEnded(before)) return invalid([USE_UNDO]);
  const turnsAnonymous = isAnonymous(whole) && !isAnonymous(before);
  const after = turnsAnonymous ? keepCollected(codebook, whole, modeIds.anonymous) : whole;
  return success({ action: 'edited', after, overlapAt: 'startDate', correction });
}

const isEnded = ({ answers }: AnswerSet) => (answers[structuralVariables.endDate] ?? null) !== null;
const isAnonymous = ({ answers }: AnswerSet) => answers[structuralVariables.mode] === modeIds.anonymous;

const USE_EXIT = {
  field: structuralVariables.endDate,
  code: 'notEnded',
  message: 'Deltagandet är pågående. Registrera avslutet för sig.',
  messageEn: 'The participation is ongoing. Register the exit by itself.',
};
const USE_UNDO = {
  field: structuralVariables.endDate,
  code: 'ended',
  message: 'Deltagandet är avslutat. Ångra avslutet för att göra det pågående igen.',
  messageEn: 'The participation has ended. Undo the exit to make it ongoing again.',
};
