import { tiles, type Period } from '@utfall/calendar';
import type { LedgerRow } from './ledger-row.js';
import { sumOre, type Ore } from './ore.js';

/** The amounts of rows that have a period of their own. */
export type PeriodAmount = 'outturn' | 'periodBudget';

/**
 * `missingCost`: no code to look for, or a row without the amount.
 * `periodNotCovered`: the rows of a code do not cover the asked months exactly, or there are none; an amount of a period
 * cannot be divided (ADR 13). The same answer whichever other rows were read.
 */
export type LedgerResult =
  | { readonly kind: 'amount'; readonly amount: Ore }
  | { readonly kind: 'notComputable'; readonly reason: 'missingCost' | 'periodNotCovered' };

/** The sum of an amount over codes in a period; each code must tile it exactly. */
export function costInPeriod(
  rows: readonly LedgerRow[],
  codes: readonly string[],
  period: Period,
  amount: PeriodAmount = 'outturn',
): LedgerResult {
  if (codes.length === 0) return { kind: 'notComputable', reason: 'missingCost' };
  const amounts: Ore[] = [];
  for (const code of new Set(codes)) {
    const inside = rows.filter((row) => row.code === code && overlaps(row.period, period));
    if (
      !tiles(
        inside.map((row) => row.period),
        period,
      )
    )
      return { kind: 'notComputable', reason: 'periodNotCovered' };
    for (const row of inside) {
      const value = row[amount];
      if (value === null) return { kind: 'notComputable', reason: 'missingCost' };
      amounts.push(value);
    }
  }
  return { kind: 'amount', amount: sumOre(amounts) };
}

/** Codes with a row in the period: those the ledger of the period consists of, mapped to an insats or not. */
export function codesInPeriod(rows: readonly LedgerRow[], period: Period): readonly string[] {
  return [...new Set(rows.filter((row) => overlaps(row.period, period)).map((row) => row.code))];
}

function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end;
}
