/** A cell of the month grid: what was counted in one month, of one gender, of one thing in one insats. */
export interface VolumeCount {
  readonly month: string;
  readonly newPersons: number;
  readonly visits: number;
}

/** New persons add up over months; visits add up to visits and never count as persons. */
export type VolumeMeasure = 'newPersons' | 'visits';

/** Sums by month and in all. Nothing is typed that can be computed. */
export function volumeTotals(
  counts: readonly VolumeCount[],
  measure: VolumeMeasure,
): { readonly byMonth: Readonly<Record<string, number>>; readonly total: number } {
  const byMonth: Record<string, number> = {};
  for (const count of counts) byMonth[count.month] = (byMonth[count.month] ?? 0) + count[measure];
  return { byMonth, total: counts.reduce((sum, count) => sum + count[measure], 0) };
}

/** The largest count of a month that is believed; imports have the same limit. */
export const MAX_MONTH_COUNT = 1_000_000;
