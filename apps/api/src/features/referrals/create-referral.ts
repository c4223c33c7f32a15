import { randomUUID } from 'node:crypto';
import type { CreateReferralDto, ReferralOutcome } from '@utfall/api-contract';
import { type Clock, dayInSweden, localDate } from '@utfall/calendar';
import { checkReferral, newChecklist, type ReferralProblem } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../platform/idempotency/claim-idempotency-key.js';
import { isOwnInsats } from './allowed-actions.js';
import { insatsProblems } from './insats-problems.js';
import { loadReferral } from './load-referral.js';
import { nextReferralNumber } from './next-referral-number.js';
import { outcomeOfReferral } from './outcome-of-referral.js';
import { recordReferralEvent } from './record-referral-event.js';
import { referralFieldProblems } from './referral-field-problems.js';
import type { Desk, ReferralRecord } from './referral-record.js';
import { insertReferral } from './save-referral.js';

/** A referral came: to the referral team, or straight to an insats. */
export async function createReferral(
  tx: Transaction,
  desk: Desk,
  { papers, note, unit, ...content }: CreateReferralDto,
  attempt: Attempt | null,
  clock: Clock,
): Promise<Result<ReferralOutcome>> {
  const id = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, id) : success(id);
  if (!claimed.ok) return claimed;
  if (claimed.value !== id) {
    const first = await loadReferral(tx, desk, claimed.value);
    return first ? await outcomeOfReferral(tx, desk, first, clock) : failure('notFound');
  }
  const receivedDate = localDate(content.receivedDate);
  const now = clock.now();
  const record: ReferralRecord = {
    ...content,
    id,
    number: '',
    state: 'received',
    receiver: desk,
    unit: unit || null,
    receivedDate,
    papers: newChecklist(papers, content.referrer, receivedDate),
    placedInsatsId: null,
    fromInsatsId: null,
    fromParticipationId: null,
    participationId: null,
    completionDate: null,
    placedDate: null,
    queuedDate: null,
    startedDate: null,
    closedDate: null,
    reason: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const problems = await creationProblems(tx, record, clock);
  if (problems.length > 0) return invalid(referralFieldProblems(problems));
  const numbered = { ...record, number: await nextReferralNumber(tx, receivedDate) };
  await insertReferral(tx, numbered);
  await recordReferralEvent(tx, numbered, {
    id: randomUUID(),
    event: 'created',
    on: receivedDate,
    insatsId: numbered.askedInsatsId,
    note: note || null,
  });
  return await outcomeOfReferral(tx, desk, numbered, clock);
}

async function creationProblems(tx: Transaction, record: ReferralRecord, clock: Clock): Promise<ReferralProblem[]> {
  const today = dayInSweden(clock.now());
  const { askedInsatsId, receivedDate, receiver } = record;
  const problems = checkReferral({ ...record, latestDate: receivedDate }, today);
  if (askedInsatsId === null) {
    return receiver === 'insats' ? [...problems, { field: 'askedInsatsId', code: 'required' }] : problems;
  }
  if (receiver === 'insats' && !isOwnInsats(tx, askedInsatsId)) {
    return [...problems, { field: 'askedInsatsId', code: 'unknownInsats' }];
  }
  return [...problems, ...(await insatsProblems(tx, askedInsatsId, 'askedInsatsId', receivedDate))];
}
