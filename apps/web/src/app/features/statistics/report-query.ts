import { addMonths, type LocalDate, type Month, monthOf, parseMonth } from '@utfall/calendar';

/** What the address asks for: `?from=2019-01&to=2019-08&insats=…&insats=…`. No insats = all. */
export interface ReportQuery {
  readonly from: Month;
  readonly to: Month;
  readonly insatser: readonly string[];
}

/** The periods that förbund report, and any other months. */
export type PeriodKind = 'interim' | 'year' | 'untilNow' | 'months';

const YEARS_BACK = 10;

/** The months of a period kind in a year. `untilNow` is this year, up to and including this month. */
export function monthsOfKind(
  kind: Exclude<PeriodKind, 'months'>,
  year: number,
  today: LocalDate,
): readonly [Month, Month] {
  if (kind === 'untilNow') return [monthIn(Number(today.slice(0, 4)), 1), monthOf(today)];
  return [monthIn(year, 1), monthIn(year, kind === 'interim' ? 8 : 12)];
}

/** Which kind of period the months are. */
export function kindOf({ from, to }: Pick<ReportQuery, 'from' | 'to'>, today: LocalDate): PeriodKind {
  const year = Number(from.slice(0, 4));
  const kinds = ['interim', 'year', 'untilNow'] as const;
  return kinds.find((kind) => monthsOfKind(kind, year, today).join() === [from, to].join()) ?? 'months';
}

/** Whether the address says which months; otherwise the page asks where there is something to show. */
export function namesMonths(params: { readonly from?: string; readonly to?: string }): boolean {
  return askedMonths(params) !== undefined;
}

/** Whether the address says something about months that cannot be used: one of them alone, no month, or turned around. */
export function misnamesMonths(params: { readonly from?: string; readonly to?: string }): boolean {
  return (params.from !== undefined || params.to !== undefined) && !namesMonths(params);
}

/**
 * Reads the address; what is missing or no month falls back to the latest finished January–August, or that of the year
 * in which something was last registered.
 * @param last the last month with a registration, where it is known
 */
export function queryFrom(
  params: { readonly from?: string; readonly to?: string; readonly insats?: string | readonly string[] },
  today: LocalDate,
  last?: string | null,
): ReportQuery {
  const { insats = [] } = params;
  const insatser = typeof insats === 'string' ? [insats] : insats;
  const asked = askedMonths(params);
  if (asked) return { ...asked, insatser };
  const thisYear = Number(today.slice(0, 4));
  const finished = monthOf(today) > monthIn(thisYear, 8) ? thisYear : thisYear - 1;
  const year = last ? Math.min(finished, Number(last.slice(0, 4))) : finished;
  const [from, to] = monthsOfKind('interim', year, today);
  return { from, to, insatser };
}

function askedMonths(params: {
  readonly from?: string;
  readonly to?: string;
}): Pick<ReportQuery, 'from' | 'to'> | undefined {
  const from = parseMonth(params.from ?? '');
  const to = parseMonth(params.to ?? '');
  return from && to && from <= to ? { from, to } : undefined;
}

/** Years to choose between, newest first. */
export function yearsToChoose(today: LocalDate): readonly number[] {
  return Array.from({ length: YEARS_BACK + 1 }, (_, i) => Number(today.slice(0, 4)) - i);
}

/** Months to choose between, newest first. */
export function monthsToChoose(today: LocalDate): readonly Month[] {
  return Array.from({ length: 12 * YEARS_BACK + Number(today.slice(5, 7)) }, (_, i) => addMonths(monthOf(today), -i));
}

function monthIn(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, '0')}` as Month;
}
