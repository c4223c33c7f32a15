import type { FieldProblem, ParticipationView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { type AnswerSet, modeIds, structuralVariables } from '@utfall/codebook';
import type { Consent, ModeChange } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { correctsExit, stateOf } from '@utfall/participation';
import { answerProblems } from './answer-problems.js';
import { auditParticipation, type ParticipationAction } from './audit-participation.js';
import { CORRECTION_MISSING } from './correction-missing.js';
import { loadParticipation } from './load-participation.js';
import { lockParticipant } from './lock-participant.js';
import { type OpenInsats, openInsats } from './open-insats.js';
import { overlapProblems } from './overlap-problems.js';
import { newParticipant } from './participant-of-insats.js';
import { type ParticipationRecord, viewOf } from './participation-record.js';
import { saveConsents } from './save-consents.js';
import { saveModeChange } from './save-mode-change.js';
import { updateParticipation } from './save-participation.js';
import { turnAnonymous } from './turn-anonymous.js';
import { dropHandOver } from './timeline/hand-over-rows.js';
import { spellPartProblems } from './timeline/spell-part-problems.js';

/** What a use case makes of the record that it finds. */
export interface Decision {
  readonly action: ParticipationAction;
  readonly after: AnswerSet;
  /** The date that is named when the participant is in the insats already. */
  readonly overlapAt: 'startDate' | 'endDate';
  /** Why an earlier exit says something else now; null = nobody said, absent = what is done says it. */
  readonly correction?: string | null;
  /** The rules of the answers are not asked: nobody's withdrawal waits until something else in the record is mended. */
  readonly isRight?: boolean;
  /** All consents as they are afterwards; absent = as they were. */
  readonly consents?: readonly Consent[];
  /** When and why, where the mode changes. */
  readonly modeChange?: Pick<ModeChange, 'on' | 'reason'>;
}

interface Change {
  readonly id: string;
  /** The version that was read. */
  readonly version: number;
}

/** The common course of edit, exit and undone exit: lock, compare the version, decide, judge whole, save, audit. */
export async function changeParticipation(
  tx: Transaction,
  { id, version }: Change,
  decide: (before: ParticipationRecord) => Result<Decision>,
  clock: Clock,
): Promise<Result<ParticipationView>> {
  const before = await loadParticipation(tx, id, true);
  if (!before) return failure('notFound');
  if (before.version !== version) return failure('staleVersion', { current: viewOf(before) });
  const decided = decide(before);
  if (!decided.ok) return decided;
  const insats = await openInsats(tx, before.insatsId);
  if (!insats) return failure('notFound');
  const problems = await changeProblems(tx, before, decided.value, insats, clock);
  if (problems.length > 0) return invalid(problems);
  await save(tx, before, decided.value, insats, clock);
  const saved = await loadParticipation(tx, id);
  return saved ? success(viewOf(saved)) : failure('internal');
}

async function changeProblems(
  tx: Transaction,
  before: ParticipationRecord,
  { after, overlapAt, correction, isRight = false }: Decision,
  insats: OpenInsats,
  clock: Clock,
): Promise<FieldProblem[]> {
  if (isRight) return [];
  const problems = [
    ...answerProblems(after, insats, clock, { before }),
    ...(correction === null && corrects(before, after) ? [CORRECTION_MISSING] : []),
  ];
  if (problems.length === 0) problems.push(...(await spellPartProblems(tx, before, after)));
  if (problems.length > 0 || before.participantId === null || isAnonymous(after)) return problems;
  await lockParticipant(tx, before.participantId);
  return await overlapProblems(tx, { ...before, ...after, participantId: before.participantId }, overlapAt);
}

/** Withdrawn consent takes the code and the earlier contents away; consent that is given later gives a code. */
async function save(
  tx: Transaction,
  before: ParticipationRecord,
  { action, after, correction = null, consents = before.consents, modeChange }: Decision,
  insats: OpenInsats,
  clock: Clock,
): Promise<void> {
  const changed = { ...before, ...after, consents, version: before.version + 1, updatedAt: clock.now() };
  const anonymous = isAnonymous(after);
  if (anonymous && modeChange) {
    await turnAnonymous(tx, before, changed, modeChange);
    return;
  }
  await saveConsents(tx, changed, before.consents);
  if (modeChange) await saveModeChange(tx, before, after, modeChange);
  if (!anonymous && before.participantId === null) {
    const year = Number(String(after.answers[structuralVariables.startDate]).slice(0, 4));
    const named = { ...changed, ...(await newParticipant(tx, insats, year)) };
    await updateParticipation(tx, named);
    await auditParticipation(tx, 'identified', named, before);
  } else {
    await updateParticipation(tx, changed);
    if (stateOf(before.answers) !== 'ongoing' && stateOf(after.answers) === 'ongoing')
      await dropHandOver(tx, before.id);
    await auditParticipation(tx, action, changed, before, correction);
  }
}

/** What withdrawn consent takes away is no correction. */
function corrects(before: ParticipationRecord, after: AnswerSet): boolean {
  return isAnonymous(before) === isAnonymous(after) && correctsExit(before.answers, after.answers, before.codebook);
}

function isAnonymous({ answers }: AnswerSet): boolean {
  return answers[structuralVariables.mode] === modeIds.anonymous;
}
