import type { InsatsPlacesView, MonthPlacesView } from '@utfall/api-contract';
import { sharePercent } from '@utfall/outcome-statistics';

/** Whole per cent, or null where no capacity is stated: the same rounding as the report. */
export function occupancyOf({ coveredDays, placeDays }: MonthPlacesView): number | null {
  return placeDays === null ? null : sharePercent(coveredDays, placeDays);
}

/** `januari 2026`, in short `jan 26`. */
export function monthName(month: string, language: string, short = false): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  if (!short) return date.toLocaleDateString(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const name = date.toLocaleDateString(locale, { month: 'short', timeZone: 'UTC' }).replace('.', '');
  return `${name} ${month.slice(2, 4)}`;
}

/** The last month that is over: one that has begun says little. */
export function lastWhole({ months }: InsatsPlacesView): MonthPlacesView | undefined {
  return months.findLast(({ isOver }) => isOver);
}

/** Now, or the last asked month. */
export function latest({ months }: InsatsPlacesView): MonthPlacesView | undefined {
  return months.at(-1);
}

/** The finding of the chart: from and to, and where it was highest and lowest. */
export function occupancyFinding(insats: InsatsPlacesView, language: string): string {
  const known = insats.months
    .filter(({ isOver }) => isOver)
    .flatMap((month) => {
      const percent = occupancyOf(month);
      return percent === null ? [] : [{ name: monthName(month.month, language), percent }];
    });
  const last = known.at(-1);
  if (!last) return $localize`Beläggningen kan inte räknas: ingen kapacitet är angiven för någon hel månad.`;
  const percents = known.map(({ percent }) => percent);
  const [share, lowest, highest] = [last.percent, Math.min(...percents), Math.max(...percents)].map((percent) =>
    percentText(percent, language),
  );
  if (known.length === 1) return $localize`Beläggningen i ${last.name}:month: var ${share}:share:.`;
  return $localize`Beläggningen i ${last.name}:month: var ${share}:share:. Under månaderna som lägst ${lowest}:lowest: och som högst ${highest}:highest:.`;
}

/** The number and its sign never part at the end of a line. */
function percentText(percent: number, language: string): string {
  return language === 'sv' ? `${percent}\u00a0%` : `${percent}%`;
}
