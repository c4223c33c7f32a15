import type { HistoryEntry } from '@utfall/api-contract';
import { type Codebook, modeIds, structuralVariables } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import type { ParticipationImage } from './audit-participation.js';
import { imageChanges } from './image-changes.js';
import { PART_SUBJECT, type PartImage } from './timeline/audit-part.js';
import { partChanges } from './timeline/part-changes.js';
import { loadParticipation } from './load-participation.js';

interface Entry {
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  readonly subject_type: string;
  /** null = erased when the participation became anonymous. */
  readonly after_image: ParticipationImage | PartImage | null;
}

/** Everything that was done to a participation, the latest first. */
export async function readHistory(tx: Transaction, { id }: { readonly id: string }): Promise<Result<HistoryEntry[]>> {
  const participation = await loadParticipation(tx, id);
  if (!participation) return failure('notFound');
  const { codebook } = participation;
  const entries = await tx.query<Entry>(
    `SELECT e.at, coalesce(a.name, e.actor) AS by, e.action, e.subject_type, c.after_image
     FROM audit_entry e
     LEFT JOIN audit_content c ON c.forbund_id = e.forbund_id AND c.content_id = e.content_id
     LEFT JOIN account a ON a.account_id = e.actor_id
     WHERE e.forbund_id = $1 AND e.subject_id = $2 AND e.subject_type IN ('participation', '${PART_SUBJECT}')
     ORDER BY e.audit_id`,
    [tx.principal.forbundId, id],
  );
  return success(entries.map((entry, i) => historyEntry(codebook, entry, entries.slice(0, i))).reverse());
}

function historyEntry(codebook: Codebook, entry: Entry, earlier: readonly Entry[]): HistoryEntry {
  const { at, by, action, after_image: after } = entry;
  const changes = changesOf(codebook, entry, earlier);
  return { at: at.toISOString(), by, action, correction: after?.correction ?? null, changes };
}

function changesOf(
  codebook: Codebook,
  { action, after_image: after }: Entry,
  earlier: readonly Entry[],
): HistoryEntry['changes'] {
  if (after === null) return [];
  const images = earlier.flatMap(({ after_image: image }) => (image === null ? [] : [image]));
  if (isPart(after)) {
    const before = images.filter(isPart).findLast(({ partId }) => partId === after.partId);
    return partChanges(after, before ?? null);
  }
  // What stood before is erased, but that it was with data is what the entry says.
  if (action === 'anonymised') {
    return [{ field: structuralVariables.mode, before: modeIds.withData, after: modeIds.anonymous }];
  }
  const previous = images.filter((image): image is ParticipationImage => !isPart(image)).at(-1);
  return imageChanges(codebook, after.before ?? previous ?? null, after);
}

function isPart(image: ParticipationImage | PartImage): image is PartImage {
  return 'partId' in image;
}
