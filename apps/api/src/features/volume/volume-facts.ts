import type { Transaction } from '../../platform/database/unit-of-work.js';

/** What this feature publishes to others: what was counted by insats and month, to be held against records of the same. */
export async function countVolume(tx: Transaction): Promise<
  readonly {
    readonly insatsId: string;
    /** First day of the month. */
    readonly month: string;
    readonly label: string | null;
    readonly newPersons: number;
  }[]
> {
  return await tx.query(
    `SELECT insats_id AS "insatsId", month, label, sum(new_persons)::int AS "newPersons" FROM volume_count
     WHERE forbund_id = $1 GROUP BY insats_id, month, label`,
    [tx.principal.forbundId],
  );
}
