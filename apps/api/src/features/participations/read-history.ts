import type { HistoryEntry } from '@utfall/api-contract';
import { type Codebook, modeIds, structuralVariables } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import type { ParticipationImage } from './audit-participation.js';
import { imageChanges } from './image-changes.js';
import { loadParticipation } from './load-participation.js';

interface Entry {
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  /** null = erased when the participation became anonymous. */
  readonly after_image: ParticipationImage | null;
}

/** Everything that was done to a participation, the latest first. */
export async function readHistory(tx: Transaction, { id }: { readonly id: string }): Promise<Result<HistoryEntry[]>> {
  const participation = await loadParticipation(tx, id);
  if (!participation) return failure('notFound');
  const { codebook } = participation;
  const entries = await tx.query<Entry>(
    `SELECT e.at, coalesce(a.name, e.actor) AS by, e.action, c.after_image
     FROM audit_entry e
     LEFT JOIN audit_content c ON c.forbund_id = e.forbund_id AND c.content_id = e.content_id
     LEFT JOIN account a ON a.account_id = e.actor_id
     WHERE e.forbund_id = $1 AND e.subject_id = $2 AND e.subject_type = 'participation'
     ORDER BY e.audit_id`,
    [tx.principal.forbundId, id],
  );
  return success(
    entries.map((entry, i) => historyEntry(codebook, entry, entries[i - 1]?.after_image ?? null)).reverse(),
  );
}

function historyEntry(
  codebook: Codebook,
  { at, by, action, after_image: after }: Entry,
  previous: ParticipationImage | null,
): HistoryEntry {
  return { at: at.toISOString(), by, action, changes: after ? changesOf(codebook, action, previous, after) : [] };
}

function changesOf(
  codebook: Codebook,
  action: string,
  previous: ParticipationImage | null,
  after: ParticipationImage,
): HistoryEntry['changes'] {
  // What stood before is erased, but that it was with data is what the entry says.
  if (action === 'anonymised') {
    return [{ field: structuralVariables.mode, before: modeIds.withData, after: modeIds.anonymous }];
  }
  return imageChanges(codebook, after.before ?? previous, after);
}
