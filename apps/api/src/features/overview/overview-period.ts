import { fromMonthIndex, type LocalDate, monthIndex, monthOf, type Period, periodOf } from '@utfall/calendar';

const MONTHS_A_YEAR = 12;

/**
 * The finished months of the year; in January the whole year before. The month that is going on would be set against a whole
 * month of last year, and its cost is in no ledger yet.
 */
export function overviewPeriod(today: LocalDate): Period {
  const last = monthIndex(monthOf(today)) - 1;
  return periodOf(fromMonthIndex(last - (last % MONTHS_A_YEAR)), fromMonthIndex(last));
}
