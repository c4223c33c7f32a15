import { NO_MONEY, type Ore } from './ore.js';

/**
 * Shares an amount by weights so that the parts add up to it to the öre: each part is rounded down, and the öre that
 * are left go to the largest remainders (ties to the first).
 * @param weights whole numbers, none negative
 * @throws RangeError when a weight is negative or all are 0: there is nothing to share by.
 */
export function allocate(amount: Ore, weights: readonly bigint[]): readonly Ore[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('no weights to share an amount by');
  const size = amount < 0n ? -amount : amount;
  const parts = weights.map((weight) => (size * weight) / total);
  const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (size * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const getsOne = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => {
    const whole = getsOne.has(index) ? part + 1n : part;
    return whole === 0n ? NO_MONEY : ((amount < 0n ? -whole : whole) as Ore);
  });
}
