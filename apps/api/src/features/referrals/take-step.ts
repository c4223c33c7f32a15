import { randomUUID } from 'node:crypto';
import type { ReferralOutcome, ReferralStepDto } from '@utfall/api-contract';
import { type Clock, dayInSweden, type LocalDate, localDate } from '@utfall/calendar';
import {
  askFor,
  checkReferralStep,
  receive,
  type ReferralEvent,
  type ReferralProblem,
  referralStateAfter,
} from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../platform/idempotency/claim-idempotency-key.js';
import { allowedActions, eventOf, isOwnInsats } from './allowed-actions.js';
import { NOT_NOW, stale } from './edit-referral.js';
import { insatsProblems } from './insats-problems.js';
import { latestDate } from './latest-date.js';
import { loadReferral } from './load-referral.js';
import { outcomeOfReferral } from './outcome-of-referral.js';
import { recordReferralEvent } from './record-referral-event.js';
import { referralFieldProblems } from './referral-field-problems.js';
import type { Desk, ReferralRecord } from './referral-record.js';
import { updateReferral } from './save-referral.js';

/** One row of the state table is walked. Sent twice with the same key it is taken once. */
export async function takeStep(
  tx: Transaction,
  desk: Desk,
  id: string,
  step: ReferralStepDto,
  attempt: Attempt | null,
  clock: Clock,
): Promise<Result<ReferralOutcome>> {
  const lineId = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, lineId, id) : success(lineId);
  if (!claimed.ok) return claimed;
  const before = await loadReferral(tx, desk, id, true);
  // Taken before: it may be in other hands since.
  if (claimed.value !== lineId) return await outcomeOfReferral(tx, desk, { id, number: before?.number ?? '' }, clock);
  if (!before) return failure('notFound');
  if (before.version !== step.version) return await stale(tx, desk, id, clock);
  if (!allowedActions(tx, desk, before).includes(step.action)) return failure('conflict', { title: NOT_NOW });
  const on = localDate(step.on);
  const event = eventOf(step.action, before);
  const problems = await stepProblems(tx, desk, before, { ...step, event, on }, clock);
  if (problems.length > 0) return invalid(referralFieldProblems(problems));
  const walked = walk(before, event, { ...step, on }, clock.now());
  const line = {
    id: lineId,
    event: walked.event,
    on,
    insatsId: event === 'place' ? step.insatsId : null,
    papers: step.papers,
    reason: step.reason,
    note: step.note || null,
  };
  // Written first: what is given away is out of sight afterwards.
  await recordReferralEvent(tx, walked.after, line);
  await save(tx, desk, walked.after, event);
  return await outcomeOfReferral(tx, desk, before, clock);
}

interface Step {
  readonly event: ReferralEvent;
  readonly on: LocalDate;
  readonly insatsId: string | null;
  readonly papers: ReferralStepDto['papers'];
  readonly reason: ReferralStepDto['reason'];
}

async function stepProblems(
  tx: Transaction,
  desk: Desk,
  before: ReferralRecord,
  step: Step,
  clock: Clock,
): Promise<ReferralProblem[]> {
  const { event, on, insatsId } = step;
  const judged = { ...before, latestDate: latestDate(before) };
  const problems = checkReferralStep(judged, step, dayInSweden(clock.now()));
  if (event === 'receiveAllPapers' && step.papers.length === 0) problems.push({ field: 'papers', code: 'noPapers' });
  if (event !== 'place' || insatsId === null) return problems;
  // Staff take in what came straight to them; only the team gives to others.
  if (desk === 'insats' && !isOwnInsats(tx, insatsId))
    return [...problems, { field: 'insatsId', code: 'unknownInsats' }];
  return [...problems, ...(await insatsProblems(tx, insatsId, 'insatsId', on))];
}

/** The referral after the event, which for papers depends on whether all have come. */
function walk(
  before: ReferralRecord,
  asked: ReferralEvent,
  { on, insatsId, papers, reason }: Omit<Step, 'event'>,
  now: Date,
): { readonly event: ReferralEvent; readonly after: ReferralRecord } {
  const checklist = asked === 'receiveAllPapers' ? receive(before.papers, papers, on) : before.papers;
  const allCame = checklist.every(({ receivedOn }) => receivedOn !== null);
  const event = asked === 'receiveAllPapers' && !allCame ? 'receiveSomePapers' : asked;
  const state = referralStateAfter(before.state, event) ?? before.state;
  const after = { ...before, state, papers: checklist, version: before.version + 1, updatedAt: now };
  switch (event) {
    case 'askCompletion':
      return { event, after: { ...after, papers: askFor(before.papers, papers, on), completionDate: on } };
    case 'place':
      return { event, after: { ...after, placedInsatsId: insatsId, placedDate: on } };
    case 'queue':
      return { event, after: { ...after, queuedDate: on } };
    case 'sendBack':
      return { event, after: { ...after, receiver: 'team', placedInsatsId: null, placedDate: null, queuedDate: null } };
    case 'decline':
    case 'withdraw':
    case 'return':
      return { event, after: { ...after, closedDate: on, reason } };
    case 'reopen':
    case 'reopenPlaced':
      return { event, after: { ...after, closedDate: null, reason: null, queuedDate: null } };
    default:
      return { event, after };
  }
}

/** A referral that is given away goes by a function of the database: its giver does not see it any more (ADR 37). */
async function save(tx: Transaction, desk: Desk, after: ReferralRecord, event: ReferralEvent): Promise<void> {
  if (event === 'place' && desk === 'team') {
    await tx.query(`SELECT place_referral($1, $2, $3)`, [after.id, after.placedInsatsId, after.placedDate]);
  } else if (event === 'sendBack') {
    await tx.query(`SELECT send_referral_to_team($1)`, [after.id]);
  } else {
    await updateReferral(tx, desk, after);
  }
}
