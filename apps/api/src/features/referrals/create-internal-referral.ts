import { randomUUID } from 'node:crypto';
import { type Clock, dayInSweden, type LocalDate } from '@utfall/calendar';
import { categoryByNumber, utfallCodebook } from '@utfall/codebook';
import { checkReferral, type ConsentAnswer } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../platform/idempotency/claim-idempotency-key.js';
import { insatsProblems } from './insats-problems.js';
import { loadReferral } from './load-referral.js';
import { nextReferralNumber } from './next-referral-number.js';
import { recordReferralEvent } from './record-referral-event.js';
import { referralFieldProblems } from './referral-field-problems.js';
import type { ReferralRecord } from './referral-record.js';
import { insertReferral } from './save-referral.js';

export interface InternalReferral {
  /** The participation that it comes from; it must be within the account's reach. */
  readonly participationId: string;
  /** The insats that takes over, which then has the referral at once; null = the referral team decides where. */
  readonly toInsatsId: string | null;
  readonly on: LocalDate;
  readonly followUp?: ConsentAnswer | null;
  readonly secrecyRelease?: ConsentAnswer | null;
  readonly note?: string | null;
  readonly attempt?: Attempt | null;
}

/**
 * One insats sends a participant on. Needs `participation:write`. When the other insats starts it, the same participant gets a
 * participation there with a code of that insats: neither learns of the other's code.
 */
export async function createInternalReferral(
  tx: Transaction,
  {
    participationId,
    toInsatsId,
    on,
    followUp = null,
    secrecyRelease = null,
    note = null,
    attempt = null,
  }: InternalReferral,
  clock: Clock,
): Promise<Result<{ readonly id: string; readonly number: string }>> {
  const id = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, id) : success(id);
  if (!claimed.ok) return claimed;
  if (claimed.value !== id) {
    const first = await loadReferral(tx, 'insats', claimed.value);
    return first ? success({ id: first.id, number: first.number }) : failure('notFound');
  }
  const from = await participationOf(tx, participationId);
  if (!from) return failure('notFound');
  const now = clock.now();
  const record: ReferralRecord = {
    id,
    number: '',
    state: toInsatsId === null ? 'received' : 'placed',
    receiver: toInsatsId === null ? 'team' : 'insats',
    askedInsatsId: toInsatsId,
    placedInsatsId: toInsatsId,
    fromInsatsId: from.insatsId,
    fromParticipationId: participationId,
    participationId: null,
    referrer: 'otherInsats',
    kommun: from.kommun,
    gender: from.gender,
    unit: null,
    receivedDate: on,
    completionDate: null,
    placedDate: toInsatsId === null ? null : on,
    queuedDate: null,
    startedDate: null,
    closedDate: null,
    reason: null,
    papers: [],
    followUp,
    secrecyRelease,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const problems = [
    ...checkReferral({ ...record, latestDate: on }, dayInSweden(now)),
    ...(toInsatsId === null ? [] : await insatsProblems(tx, toInsatsId, 'insatsId', on)),
  ];
  if (problems.length > 0) return invalid(referralFieldProblems(problems));
  const numbered = { ...record, number: await nextReferralNumber(tx, on) };
  await insertReferral(tx, numbered);
  await recordReferralEvent(tx, numbered, { id: randomUUID(), event: 'created', on, insatsId: toInsatsId, note });
  return success({ id: numbered.id, number: numbered.number });
}

interface From {
  readonly insatsId: string;
  readonly kommun: string;
  readonly gender: string;
}

async function participationOf(tx: Transaction, id: string): Promise<From | undefined> {
  const [row] = await tx.query<{ insats_id: string; kommun: number | null; gender: number | null }>(
    `SELECT insats_id, kommun, gender FROM participation WHERE forbund_id = $1 AND participation_id = $2 FOR SHARE`,
    [tx.principal.forbundId, id],
  );
  return row && { insatsId: row.insats_id, kommun: idOf('kommun', row.kommun), gender: idOf('gender', row.gender) };
}

function idOf(variable: 'kommun' | 'gender', number: number | null): string {
  return categoryByNumber(utfallCodebook.variable(variable), number ?? 0)?.id ?? 'unknown';
}
