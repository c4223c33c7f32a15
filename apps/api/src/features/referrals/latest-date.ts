import type { LocalDate } from '@utfall/calendar';
import type { ReferralRecord } from './referral-record.js';

/** The latest day on which something happened to the referral that still holds; nothing new may be before it. */
export function latestDate(referral: ReferralRecord, received = referral.receivedDate): LocalDate {
  const { completionDate, placedDate, queuedDate, startedDate, closedDate } = referral;
  return [completionDate, placedDate, queuedDate, startedDate, closedDate].reduce<LocalDate>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    received,
  );
}

/** The first day on which something happened after it came: it cannot have come later. */
export function earliestNextDate(referral: ReferralRecord, today: LocalDate): LocalDate {
  const { completionDate, placedDate, startedDate, closedDate } = referral;
  return [completionDate, placedDate, startedDate, closedDate].reduce<LocalDate>(
    (first, day) => (day !== null && day < first ? day : first),
    today,
  );
}
