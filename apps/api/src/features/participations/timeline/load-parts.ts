import type { PartView } from '@utfall/api-contract';
import { partKinds, type PartKind, type PartsOf } from '@utfall/participation';
import type { PartRow } from '@utfall/api-contract';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { partTables } from './part-tables.js';

/** The parts of one kind, the oldest first. */
export async function loadPartsOfKind<K extends PartKind>(
  tx: Transaction,
  kind: K,
  participationId: string,
): Promise<PartView<K>[]> {
  const { table, columns, date, part } = partTables[kind];
  const rows = await tx.query<Record<string, unknown>>(
    `SELECT part_id, version, ${columns.join(', ')} FROM ${table}
     WHERE forbund_id = $1 AND participation_id = $2 ORDER BY ${date}, part_id`,
    [tx.principal.forbundId, participationId],
  );
  return rows.map((row) => ({ ...part(row), id: String(row['part_id']), version: Number(row['version']) }));
}

/** Every part of a participation. */
export async function loadParts(tx: Transaction, participationId: string): Promise<PartsOf<PartRow>> {
  const parts: Partial<Record<PartKind, unknown>> = {};
  // One after another: a transaction has one connection.
  for (const kind of partKinds) parts[kind] = await loadPartsOfKind(tx, kind, participationId);
  return parts as PartsOf<PartRow>;
}
