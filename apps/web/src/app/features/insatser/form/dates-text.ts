/** From when to when an insats runs: «2020-01-01–2027-12-31», «från 2020-01-01», or nothing where neither is known. */
export function datesText(startDate: string | null, endDate: string | null): string {
  if (startDate !== null && endDate !== null) return `${startDate} – ${endDate}`;
  if (startDate !== null) return $localize`från ${startDate}:date:`;
  if (endDate !== null) return $localize`till ${endDate}:date:`;
  return '';
}
