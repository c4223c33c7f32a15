import type { ImportError } from '@utfall/api-contract';
import { normalizedLabel } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { importError } from './import-error.js';

export interface InsatsRef {
  readonly insatsId: string;
  readonly name: string;
  readonly kind: 'individual' | 'structural' | 'both';
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** The insatser that rows may name: those within the reach of whoever imports. */
export interface InsatsLookup {
  /** Exactly as written, or as labels are compared: spreadsheets change dashes and case. */
  find(name: string): InsatsRef | undefined;
  readonly all: readonly InsatsRef[];
  /** In Swedish order. */
  readonly names: readonly string[];
}

export async function readInsatser(tx: Transaction): Promise<InsatsLookup> {
  const rows = await tx.query<InsatsRef>(
    `SELECT insats_id AS "insatsId", name, kind, start_date AS "startDate", end_date AS "endDate" FROM insats WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  return insatsLookup(rows);
}

export function insatsLookup(insatser: readonly InsatsRef[]): InsatsLookup {
  const exact = new Map(insatser.map((insats) => [insats.name, insats]));
  const loose = new Map(insatser.map((insats) => [normalizedLabel(insats.name), insats]));
  return {
    find: (name) => exact.get(name) ?? loose.get(normalizedLabel(name)),
    all: insatser,
    names: insatser.map(({ name }) => name).sort(new Intl.Collator('sv').compare),
  };
}

/** The same answer for an insats that does not exist and one that is somebody else's: the file must not tell which. */
export function unknownInsats(row: number, column: string, name: string, lookup: InsatsLookup): ImportError {
  const message =
    name === ''
      ? { sv: 'Skriv vilken insats raden gäller.', en: 'State which insats the row is about.' }
      : {
          sv: `”${name}” är ingen insats som du kan importera till.`,
          en: `“${name}” is not an insats that you can import to.`,
        };
  return importError(message, { row, column, value: name, allowed: lookup.names });
}
