import type { AcceptanceView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';

interface Row {
  readonly participation_id: string;
  readonly check_id: string;
  readonly reason: string;
  readonly version: number;
  readonly accepted_at: Date;
  readonly name: string | null;
}

/** Acceptances within reach, by participation and check: {@link acceptanceKey}. Needs a role that may see rows. */
export async function loadAcceptances(tx: Transaction, participationId?: string): Promise<Map<string, AcceptanceView>> {
  const rows = await tx.query<Row>(
    `SELECT q.participation_id, q.check_id, q.reason, q.version, q.accepted_at, a.name
     FROM quality_acceptance q LEFT JOIN account a ON a.account_id = q.accepted_by
     WHERE q.forbund_id = $1 AND ($2::uuid IS NULL OR q.participation_id = $2)`,
    [tx.principal.forbundId, participationId ?? null],
  );
  return new Map(
    rows.map((row) => [
      acceptanceKey(row.participation_id, row.check_id),
      {
        reason: row.reason,
        version: row.version,
        acceptedAt: row.accepted_at.toISOString(),
        acceptedBy: row.name,
      },
    ]),
  );
}

export function acceptanceKey(participationId: string, check: string): string {
  return `${participationId} ${check}`;
}
