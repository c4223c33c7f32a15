import type { Transaction } from '../../platform/database/unit-of-work.js';

export interface RecordId {
  readonly id: string;
  readonly code: string | null;
}

/** Which participation each record number of this transaction stands for. Needs a role that may see rows. */
export async function loadRecordIds(tx: Transaction): Promise<Map<string, RecordId>> {
  const rows = await tx.query<RecordId & { record: string }>(
    `SELECT uuid_hash_extended(participation_id, current_setting('app.salt')::bigint) AS record,
       participation_id AS id, code
     FROM participation WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  return new Map(rows.map(({ record, id, code }) => [record, { id, code }]));
}
