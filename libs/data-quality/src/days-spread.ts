/** Days from an event to its registration: how many events, the median, and the other quartiles in whole days (nearest rank). */
export interface DaysSpread {
  readonly n: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

/** null where nothing is known: a median of nothing is no 0. */
export function daysSpread(days: readonly number[]): DaysSpread | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] as number;
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
  return { n: sorted.length, lowerQuartile: at(0.25), median, upperQuartile: at(0.75) };
}
