import type { TimelineView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { structuralVariables } from '@utfall/codebook';
import { followUpPlan, isFollowedUp } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../../platform/errors/result.js';
import { loadParticipation } from '../load-participation.js';
import { viewOf } from '../participation-record.js';
import { loadHandOvers } from './hand-over-rows.js';
import { loadParts } from './load-parts.js';

/** A participation with everything that is registered of it. */
export async function readTimeline(
  tx: Transaction,
  { id }: { readonly id: string },
  clock: Clock,
): Promise<Result<TimelineView>> {
  const record = await loadParticipation(tx, id);
  if (!record) return failure('notFound');
  const parts = await loadParts(tx, id);
  const { left, joined } = await loadHandOvers(tx, id);
  const end = record.answers[structuralVariables.endDate];
  const followed = typeof end === 'string' && isFollowedUp(record.answers, left !== undefined);
  const done = parts.followUp.map(({ months }) => months);
  return success({
    participation: viewOf(record),
    parts,
    names: await namesOf(
      tx,
      parts.contact.map(({ accountId }) => accountId),
    ),
    plan: followed ? followUpPlan(end, done, dayInSweden(clock.now())) : [],
    cameFrom: joined ?? null,
    wentTo: left ?? null,
  });
}

async function namesOf(tx: Transaction, accounts: readonly string[]): Promise<Record<string, string>> {
  if (accounts.length === 0) return {};
  const rows = await tx.query<{ account_id: string; name: string }>(
    `SELECT account_id, name FROM account WHERE account_id = ANY ($1::uuid[])`,
    [[...new Set(accounts)]],
  );
  return Object.fromEntries(rows.map(({ account_id, name }) => [account_id, name]));
}
