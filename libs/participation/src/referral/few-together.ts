import type { GenderCount } from './referral-inflow.js';

/** A count from 1 up to this is of too few to be told apart by somebody who sees counts alone. */
export const FEWEST_TOLD_APART = 5;
/** The id of the row where those who are too few stand together. */
export const FEW_TOGETHER = 'fewTogether';
/** The id of the row of those whose gender is another or not known: told in all, never divided. */
export const OTHER_GENDERS = 'otherGenders';

/**
 * What somebody who sees counts alone is told of rows: women and men of each by {@link fewTogether}, and the others, who are
 * few, in a row of their own.
 */
export function toldInCounts(rows: readonly GenderCount[], fewest = FEWEST_TOLD_APART): GenderCount[] {
  const others = rows.reduce((sum, row) => sum + row.others, 0);
  const known = rows.map((row) => ({ ...row, others: 0, total: row.women + row.men })).filter(({ total }) => total > 0);
  const told = fewTogether(known, fewest);
  return told.length === 0 || others === 0
    ? told
    : [...told, { id: OTHER_GENDERS, women: 0, men: 0, others, total: others }];
}

/**
 * The same counts with those of too few put together, for somebody who sees counts alone. No cell is 1–4, and nothing is left
 * out: there is nothing to be had by subtraction. No rows = all together are still too few to be divided.
 */
export function fewTogether(rows: readonly GenderCount[], fewest = FEWEST_TOLD_APART): GenderCount[] {
  const isTooFew = ({ women, men, others }: GenderCount): boolean =>
    [women, men, others].some((count) => count > 0 && count < fewest);
  const few = rows.filter(isTooFew);
  if (few.length === 0) return [...rows];
  const rest = rows.filter((row) => !isTooFew(row)).sort((a, b) => a.total - b.total);
  let together = sumOf(few);
  while (isTooFew(together)) {
    const smallest = rest.shift();
    if (!smallest) return [];
    together = sumOf([together, smallest]);
  }
  const shown = rows.filter((row) => rest.includes(row));
  return shown.length === 0 ? [] : [...shown, together];
}

function sumOf(rows: readonly GenderCount[]): GenderCount {
  const sum = (of: 'women' | 'men' | 'others' | 'total') => rows.reduce((total, row) => total + row[of], 0);
  return { id: FEW_TOGETHER, women: sum('women'), men: sum('men'), others: sum('others'), total: sum('total') };
}
