import type { Clock } from '@utfall/calendar';
import type { PartKind } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../../platform/errors/result.js';
import { auditPart } from './audit-part.js';
import { loadPartsOfKind } from './load-parts.js';
import { openParticipation } from './open-participation.js';
import { partTables } from './part-tables.js';

interface Removal {
  readonly id: string;
  readonly partId: string;
  readonly kind: PartKind;
  readonly version: number;
  readonly correction: string;
}

/** What never happened is taken away, from every figure; that it stood there, and why it went, stays in the history. */
export async function removePart(
  tx: Transaction,
  { id, partId, kind, version, correction }: Removal,
  clock: Clock,
): Promise<Result<void>> {
  const opened = await openParticipation(tx, id);
  if (!opened.ok) return opened;
  const before = (await loadPartsOfKind(tx, kind, id)).find((one) => one.id === partId);
  if (!before) return failure('notFound');
  if (before.version !== version) return failure('staleVersion', { current: before });
  await tx.query(
    `DELETE FROM ${partTables[kind].table} WHERE forbund_id = $1 AND participation_id = $2 AND part_id = $3`,
    [tx.principal.forbundId, id, partId],
  );
  const image = { kind, partId, part: null, version: version + 1, correction };
  await auditPart(tx, 'Removed', opened.value, image, clock.now());
  return success(undefined);
}
