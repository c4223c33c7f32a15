import type { Codebook } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { loadCodebooks } from '../questions/questions-facts.js';

/** What an insats says about the participations in it. */
export interface OpenInsats {
  readonly id: string;
  readonly kind: 'individual' | 'structural' | 'both';
  readonly codePrefix: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** Variables that its förbund has switched on. */
  readonly optionalVariables: readonly string[];
  /** What is asked in it. */
  readonly codebook: Codebook;
}

interface Row {
  readonly insats_id: string;
  readonly kind: OpenInsats['kind'];
  readonly code_prefix: string;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly optional_variables: string[];
}

/**
 * An insats that the account reaches, its dates and kind held until the transaction ends: a change of them waits, and is
 * then judged with this participation among the others.
 */
export async function openInsats(tx: Transaction, id: string): Promise<OpenInsats | undefined> {
  const [row] = await tx.query<Row>(
    `SELECT i.insats_id, i.kind, i.code_prefix, i.start_date, i.end_date, f.optional_variables
     FROM insats i JOIN forbund f ON f.forbund_id = i.forbund_id
     WHERE i.forbund_id = $1 AND i.insats_id = $2 FOR SHARE OF i`,
    [tx.principal.forbundId, id],
  );
  if (!row) return undefined;
  return {
    id: row.insats_id,
    kind: row.kind,
    codePrefix: row.code_prefix,
    startDate: row.start_date,
    endDate: row.end_date,
    optionalVariables: row.optional_variables,
    codebook: (await loadCodebooks(tx)).of(id),
  };
}
