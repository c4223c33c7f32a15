import { randomBytes } from 'node:crypto';
import type { Transaction } from '../../platform/database/unit-of-work.js';

export interface StagedRow {
  readonly row: number;
  readonly payload: object;
}

const DAY_MS = 86_400_000;

/** A UUID whose first 48 bits are the time (version 7): what a stopped process left behind can be told by its age. */
export function newImportId(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Puts rows aside until the whole file has been judged. */
export async function stageRows(tx: Transaction, importId: string, rows: readonly StagedRow[]): Promise<void> {
  await tx.query(
    `INSERT INTO import_stage (forbund_id, import_id, row_no, payload)
     SELECT $1, $2, (r ->> 0)::integer, r -> 1 FROM jsonb_array_elements($3::jsonb) r`,
    [tx.principal.forbundId, importId, JSON.stringify(rows.map(({ row, payload }) => [row, payload]))],
  );
}

export async function clearStage(tx: Transaction, importId: string): Promise<void> {
  await tx.query(`DELETE FROM import_stage WHERE forbund_id = $1 AND import_id = $2`, [
    tx.principal.forbundId,
    importId,
  ]);
}

/** Files that anybody left lying more than a day ago: participations may be among their rows. */
export async function clearLeftovers(tx: Transaction, now: Date): Promise<void> {
  await tx.query(`SELECT clear_import_leftovers($1)`, [newImportId(new Date(now.getTime() - DAY_MS))]);
}
