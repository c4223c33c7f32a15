import type { ParticipationView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { type AnswerSet, modeIds, structuralVariables } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { keepCollected, keepEnrolment, keepExit, merge } from './answer-parts.js';
import { changeParticipation, type Decision } from './change-participation.js';
import type { ParticipationRecord } from './participation-record.js';

interface Edit extends AnswerSet {
  readonly id: string;
  readonly version: number;
}

/**
 * The record whole. An edit that says nothing of the exit leaves it as it is; it neither ends a participation nor takes
 * an exit back. Turned anonymous, it loses code and background at once.
 */
export async function editParticipation(
  tx: Transaction,
  { id, version, answers, extents }: Edit,
  clock: Clock,
): Promise<Result<ParticipationView>> {
  return await changeParticipation(tx, { id, version }, (before) => decide(before, { answers, extents }), clock);
}

function decide(before: ParticipationRecord, given: AnswerSet): Result<Decision> {
  const { codebook } = before;
  const saysExit = Object.keys(keepExit(codebook, given).answers).length > 0;
  const whole = saysExit ? given : merge(keepEnrolment(codebook, given), keepExit(codebook, before));
  const ends = isEnded(whole);
  if (ends && !isEnded(before)) return invalid([USE_EXIT]);
  if (!ends && isEnded(before)) return invalid([USE_UNDO]);
  const turnsAnonymous = isAnonymous(whole) && !isAnonymous(before);
  const after = turnsAnonymous ? keepCollected(codebook, whole, modeIds.anonymous) : whole;
  return success({ action: 'edited', after, overlapAt: 'startDate' });
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
