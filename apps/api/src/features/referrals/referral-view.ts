import type { NamedInsats, ReferralView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { completionOverdue, missingOfReferral, referralWaiting } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { allowedActions, isOwnInsats } from './allowed-actions.js';
import type { DirectoryInsats } from './insats-directory.js';
import type { Desk, ReferralRecord } from './referral-record.js';

/** A referral as the desk sees it, with what the account may do. */
export function referralView(
  tx: Transaction,
  desk: Desk,
  record: ReferralRecord,
  insatser: ReadonlyMap<string, DirectoryInsats>,
  clock: Clock,
): ReferralView {
  const today = dayInSweden(clock.now());
  const {
    askedInsatsId,
    placedInsatsId,
    fromInsatsId,
    participationId,
    fromParticipationId,
    createdAt,
    updatedAt,
    ...rest
  } = record;
  const named = (id: string | null): NamedInsats | null =>
    id === null ? null : { id, name: insatser.get(id)?.name ?? '' };
  return {
    ...rest,
    askedInsats: named(askedInsatsId),
    placedInsats: named(placedInsatsId),
    fromInsats: named(fromInsatsId),
    missing: missingOfReferral(record),
    waiting: referralWaiting(record, today),
    completionOverdue:
      record.state === 'completionAsked' &&
      record.completionDate !== null &&
      completionOverdue(record.completionDate, today),
    participationId: isOwnInsats(tx, placedInsatsId) ? participationId : null,
    fromParticipationId: isOwnInsats(tx, fromInsatsId) ? fromParticipationId : null,
    actions: allowedActions(tx, desk, record),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
