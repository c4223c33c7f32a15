import type { Transaction } from '../../../platform/database/unit-of-work.js';
import type { InsatsKind } from './read-insatser.js';

/** An insats as the förbund has it, in the terms of the file. */
export interface StoredInsats {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: InsatsKind;
  readonly individualShare: number | null;
  readonly owner: string | null;
  readonly ledgerCode: string | null;
  readonly codePrefix: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly places: number | null;
  readonly followUpPlaces: number | null;
  /** The goal that the file can state: work or studies, everyone, whenever. */
  readonly goal: string | null;
}

/**
 * Every insats of the förbund, with the list of them held until the transaction ends: names and prefixes are compared with
 * all the others. The same lock as the form's.
 */
export async function lockStoredInsatser(tx: Transaction): Promise<StoredInsats[]> {
  const { forbundId } = tx.principal;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('insatser ' || $1, 0))`, [forbundId]);
  return await tx.query<StoredInsats>(
    `SELECT insats_id AS id, parent_id AS "parentId", name, kind, individual_share AS "individualShare", owner,
            ledger_code AS "ledgerCode", code_prefix AS "codePrefix", start_date AS "startDate", end_date AS "endDate",
            places, follow_up_places AS "followUpPlaces",
            (SELECT min(target)::text FROM insats_goal g
             WHERE g.forbund_id = i.forbund_id AND g.insats_id = i.insats_id AND g.measure = 'workOrStudies'
               AND g.gender IS NULL AND g.from_month IS NULL AND g.to_month IS NULL) AS goal
     FROM insats i WHERE forbund_id = $1`,
    [forbundId],
  );
}
