import { monthOf, type LocalDate } from '@utfall/calendar';
import type { ReferralReason } from './referral-reasons.js';
import type { ReferralState } from './referral-states.js';
import { referralWaiting, type ReferralDates } from './referral-waiting.js';

/** A referral as aggregates know it: no id, no number, no note. */
export interface ReferralFact extends ReferralDates {
  readonly insatsId: string | null;
  readonly state: ReferralState;
  readonly receiver: 'team' | 'insats';
  /** Category ids of the codebook. */
  readonly referrer: string;
  readonly kommun: string;
  readonly gender: string;
  readonly unit: string | null;
  readonly completionDate: LocalDate | null;
  readonly reason: ReferralReason | null;
}

/** How many, by gender; the three parts add up to the total. */
export interface GenderCount {
  readonly id: string;
  readonly women: number;
  readonly men: number;
  readonly others: number;
  readonly total: number;
}

/** Counts the referrals by what `keyOf` says of each, the largest first; those for which it is undefined are left out. */
export function countBy(
  facts: readonly ReferralFact[],
  keyOf: (fact: ReferralFact) => string | undefined,
): GenderCount[] {
  const groups = new Map<string, ReferralFact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups]
    .map(([id, group]) => genderCount(id, group))
    .sort((a, b) => b.total - a.total || a.id.localeCompare(b.id));
}

/** One row of {@link countBy}. */
export function genderCount(id: string, facts: readonly ReferralFact[]): GenderCount {
  const women = facts.filter(({ gender }) => gender === 'woman').length;
  const men = facts.filter(({ gender }) => gender === 'man').length;
  return { id, women, men, others: facts.length - women - men, total: facts.length };
}

export function monthOfReferral({ receivedDate }: ReferralFact): string {
  return monthOf(receivedDate);
}

/** Whether the referral was placed and had not started at the end of a day, nor been closed. */
export function wasInQueue({ placedDate, startedDate, closedDate }: ReferralDates, on: LocalDate): boolean {
  const over = [startedDate, closedDate].some((day) => day !== null && day <= on);
  return placedDate !== null && placedDate <= on && !over;
}

/** Median days of those that came so far; null = none did. Who still waits has no number yet and is left out. */
export function medianWaiting(
  facts: readonly ReferralFact[],
  to: 'placement' | 'start',
  today: LocalDate,
): number | null {
  const days = facts
    .filter((fact) => (to === 'placement' ? fact.placedDate : fact.startedDate) !== null)
    .map((fact) => referralWaiting(fact, today))
    .map(({ toPlacement, toStart }) => (to === 'placement' ? toPlacement : (toStart ?? 0)))
    .sort((a, b) => a - b);
  if (days.length === 0) return null;
  const middle = Math.floor(days.length / 2);
  const upper = days[middle] ?? 0;
  return days.length % 2 === 1 ? upper : ((days[middle - 1] ?? 0) + upper) / 2;
}
