import type { HandedOverView, ParticipationView } from '@utfall/api-contract';
import { type Clock, localDate } from '@utfall/calendar';
import { type AnswerSet, modeIds, structuralVariables } from '@utfall/codebook';
import { carriedOver, handOverExit, stateOf } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../../platform/errors/result.js';
import { createInternalReferral, insatsDirectory } from '../../referrals/referrals-facts.js';
import { enrolParticipant } from '../enrol-participant.js';
import { loadParticipation } from '../load-participation.js';
import { openInsats } from '../open-insats.js';
import { recordExit } from '../record-exit.js';
import { insertHandOver } from './hand-over-rows.js';

interface HandOver extends AnswerSet {
  readonly id: string;
  readonly insatsId: string;
  readonly version: number;
}

/**
 * The same participant goes on to another insats: the exit and, where the account reaches it, the new participation of the same
 * day, else a referral there; both or neither. What the next insats needs to know comes along; the code there is its own (ADR 17).
 */
export async function handOver(
  tx: Transaction,
  { id, insatsId, answers, extents, version }: HandOver,
  clock: Clock,
): Promise<Result<HandedOverView>> {
  const before = await loadParticipation(tx, id, true);
  if (!before) return failure('notFound');
  if (before.insatsId === insatsId) return invalid([SAME_INSATS]);
  if (
    before.answers[structuralVariables.mode] === modeIds.anonymous ||
    before.participantId === null ||
    before.code === null
  )
    return failure('conflict', { title: ANONYMOUS });
  if (before.version === version && stateOf(before.answers) !== 'ongoing')
    return failure('conflict', { title: NOT_ONGOING });
  const exit = { ...answers, ...handOverExit };
  const ended = await recordExit(tx, { id, version, answers: exit, extents, correction: null }, clock);
  if (!ended.ok) return ended;
  const brought = { code: before.code, participantId: before.participantId };
  const insats = await openInsats(tx, insatsId);
  if (!insats) return await referOn(tx, ended.value, insatsId, clock);
  const enrolment = { insatsId, brought, attempt: null, referralId: null, ...carriedOver(ended.value, insats) };
  const begun = await enrolParticipant(tx, enrolment, clock);
  if (!begun.ok) return begun.code === 'invalid' ? atInsats(begun) : begun;
  await insertHandOver(tx, ended.value, begun.value, String(ended.value.answers[structuralVariables.endDate]));
  return success({ ended: ended.value, begun: begun.value, referral: null });
}

/** The other insats is not reached: it gets a referral, and starts with the same participant when it will. */
async function referOn(
  tx: Transaction,
  ended: ParticipationView,
  toInsatsId: string,
  clock: Clock,
): Promise<Result<HandedOverView>> {
  if (!(await insatsDirectory(tx)).has(toInsatsId)) return failure('notFound');
  const on = localDate(String(ended.answers[structuralVariables.endDate]));
  const referred = await createInternalReferral(tx, { participationId: ended.id, toInsatsId, on }, clock);
  if (!referred.ok) return referred.code === 'invalid' ? atInsats(referred) : referred;
  return success({ ended, begun: null, referral: { number: referred.value.number } });
}

/** The form shows the exit; what the next insats refuses is said beside it, and its start is the exit of this form. */
function atInsats({ fields = [], ...refused }: Extract<Result<never>, { ok: false }>): Result<never> {
  const known = fields.map((problem) => ({
    ...problem,
    field: problem.field === structuralVariables.startDate ? structuralVariables.endDate : 'insatsId',
  }));
  return { ...refused, fields: known };
}

const SAME_INSATS = {
  field: 'insatsId',
  code: 'sameInsats',
  message: 'Välj en annan insats än den som deltagaren är i.',
  messageEn: 'Choose another insats than the one that the participant is in.',
};
const ANONYMOUS = {
  sv: 'Den som är anonym kan inte följas till en annan insats. Avsluta här och skriv in på nytt där.',
  en: 'The anonymous cannot be followed to another insats. Record the exit here and enrol anew there.',
};
const NOT_ONGOING = {
  sv: 'Deltagandet är redan avslutat.',
  en: 'The participation has ended already.',
};
