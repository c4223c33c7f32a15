/** Outcomes this close in probability to the observed one count as equally likely, as in R's fisher.test. */
const TIE = 1 + 1e-7;

/**
 * Two-sided p-value of Fisher's exact test for the table [[a, b], [c, d]]: the probability, margins given, of every table
 * that is no more likely than the observed one. 1 when a margin is 0.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const rowSum = a + b;
  const columnSum = a + c;
  const n = a + b + c + d;
  const lowest = Math.max(0, rowSum + columnSum - n);
  const highest = Math.min(rowSum, columnSum);
  const logOf = logFactorials(n);
  const log = (k: number): number => logOf[k] as number;
  const constant = log(rowSum) + log(n - rowSum) + log(columnSum) + log(n - columnSum) - log(n);
  const probability = (x: number): number =>
    Math.exp(constant - log(x) - log(rowSum - x) - log(columnSum - x) - log(n - rowSum - columnSum + x));
  const observed = probability(a);
  let p = 0;
  for (let x = lowest; x <= highest; x++) {
    const candidate = probability(x);
    if (candidate <= observed * TIE) p += candidate;
  }
  return Math.min(1, p);
}

/** A difference is called one only below this (counting rule 9). */
export const SIGNIFICANCE = 0.05;

/** Whether x1 of n1 differs from x2 of n2 by more than chance may give. */
export function isDifferent(x1: number, n1: number, x2: number, n2: number): boolean {
  return fisherExact(x1, n1 - x1, x2, n2 - x2) < SIGNIFICANCE;
}

const logs: number[] = [0, 0];

/** ln k! for k up to n at least; kept and made longer, since a report asks for hundreds of tests of the same size. */
function logFactorials(n: number): readonly number[] {
  for (let k = logs.length; k <= n; k++) logs.push((logs[k - 1] as number) + Math.log(k));
  return logs;
}
