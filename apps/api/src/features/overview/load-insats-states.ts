import type { Period } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** What an insats lacks or has waiting in a period. Counts only. */
export interface InsatsState {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'individual' | 'structural' | 'both';
  readonly waiting: number | null;
  /** Whether its own dates touch the period. */
  readonly isOpen: boolean;
  readonly hasGoal: boolean;
  readonly hasLedgerCode: boolean;
  readonly hasOutturn: boolean;
  /** Exits in the period, anonymous ones too, whose reason nobody knows. */
  readonly withoutExitReason: number;
}

const STATES = `
SELECT i.insats_id AS id, i.parent_id AS "parentId", i.name, i.kind, i.waiting,
  coalesce(i.start_date < $3, true) AND coalesce(i.end_date >= $2, true) AS "isOpen",
  EXISTS (SELECT FROM insats_goal g WHERE g.forbund_id = i.forbund_id AND g.insats_id = i.insats_id
          AND coalesce(g.from_month < $3, true) AND coalesce(g.to_month >= $2, true)) AS "hasGoal",
  i.ledger_code IS NOT NULL AS "hasLedgerCode",
  EXISTS (SELECT FROM economy_row e WHERE e.forbund_id = i.forbund_id AND e.code = i.ledger_code
          AND e.outturn IS NOT NULL AND e.from_month < $3 AND e.to_month >= $2) AS "hasOutturn",
  coalesce(f.count, 0) AS "withoutExitReason"
FROM insats i
LEFT JOIN (
  SELECT insats_id, count(*)::int AS count FROM participation_fact
  WHERE forbund_id = $1 AND active_until >= $2 AND active_until < $3 AND coalesce(exit_reason, 0) = 0
  GROUP BY insats_id) f ON f.insats_id = i.insats_id
WHERE i.forbund_id = $1`;

/** The insatser within reach, in Swedish order of name. */
export async function loadInsatsStates(tx: Transaction, period: Period): Promise<InsatsState[]> {
  const rows = await tx.query<InsatsState>(STATES, [tx.principal.forbundId, period.start, period.end]);
  const collator = new Intl.Collator('sv', { numeric: true });
  return rows.sort((a, b) => collator.compare(a.name, b.name));
}
