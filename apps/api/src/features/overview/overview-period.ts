import { fromMonthIndex, type LocalDate, monthIndex, monthOf, type Period, periodOf } from '@utfall/calendar';

const MONTHS_A_YEAR = 12;

/** The year to date, January to the current month; in January, when there is nothing to see yet, the whole year before. */
export function overviewPeriod(today: LocalDate): Period {
  const current = monthIndex(monthOf(today));
  const january = current - (current % MONTHS_A_YEAR);
  if (current === january) return periodOf(fromMonthIndex(january - MONTHS_A_YEAR), fromMonthIndex(january - 1));
  return periodOf(fromMonthIndex(january), fromMonthIndex(current));
}
