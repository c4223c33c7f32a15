import { randomUUID } from 'node:crypto';
import type { EditReferralDto, ReferralOutcome } from '@utfall/api-contract';
import { type Clock, dayInSweden, localDate } from '@utfall/calendar';
import { checkReferral } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result } from '../../platform/errors/result.js';
import { allowedActions, holderOf, isOwnInsats } from './allowed-actions.js';
import { earliestNextDate } from './latest-date.js';
import { insatsProblems } from './insats-problems.js';
import { loadReferral } from './load-referral.js';
import { outcomeOfReferral } from './outcome-of-referral.js';
import { readReferral } from './read-referral.js';
import { recordReferralEvent } from './record-referral-event.js';
import { referralFieldProblems } from './referral-field-problems.js';
import type { Desk, ReferralRecord } from './referral-record.js';
import { updateReferral } from './save-referral.js';

/** What the form says of the referral, whole. Papers and state change by steps. */
export async function editReferral(
  tx: Transaction,
  desk: Desk,
  id: string,
  { version, unit, ...content }: EditReferralDto,
  clock: Clock,
): Promise<Result<ReferralOutcome>> {
  const before = await loadReferral(tx, desk, id, true);
  if (!before) return failure('notFound');
  if (before.version !== version) return await stale(tx, desk, id, clock);
  if (!allowedActions(tx, desk, before).includes('edit')) return failure('conflict', { title: NOT_NOW });
  const now = clock.now();
  const after: ReferralRecord = {
    ...before,
    ...content,
    // Where it comes from is what it is: an internal one stays internal.
    referrer: before.fromInsatsId === null ? content.referrer : before.referrer,
    receivedDate: localDate(content.receivedDate),
    unit: unit || null,
    version: version + 1,
    updatedAt: now,
  };
  const today = dayInSweden(now);
  const problems = checkReferral({ ...after, latestDate: earliestNextDate(before, today) }, today);
  if (after.askedInsatsId !== before.askedInsatsId) {
    // Straight to an insats it stays in the hands of the account's own.
    const leaves = before.receiver === 'insats' && holderOf(before) === before.askedInsatsId;
    if (leaves && !isOwnInsats(tx, after.askedInsatsId))
      problems.push({ field: 'askedInsatsId', code: 'unknownInsats' });
    else if (after.askedInsatsId !== null) {
      problems.push(...(await insatsProblems(tx, after.askedInsatsId, 'askedInsatsId', after.receivedDate)));
    }
  }
  if (problems.length > 0) return invalid(referralFieldProblems(problems));
  await updateReferral(tx, desk, after);
  await recordReferralEvent(tx, after, { id: randomUUID(), event: 'edit', on: today });
  return await outcomeOfReferral(tx, desk, after, clock);
}

/** Somebody else was first: their value goes with the refusal. */
export async function stale(tx: Transaction, desk: Desk, id: string, clock: Clock): Promise<Result<ReferralOutcome>> {
  const current = await readReferral(tx, desk, id, clock);
  return failure('staleVersion', { current: current.ok ? current.value : undefined });
}

export const NOT_NOW = {
  sv: 'Det går inte att göra så med remissen som den är nu.',
  en: 'That cannot be done to the referral as it is now.',
};
