import type { LocalDate } from '@utfall/calendar';
import type { Mode, Text } from '@utfall/codebook';

/**
 * Why the mode of a participation changed. Protected identity (skyddade personuppgifter) is itself something that nobody is to
 * see in passing: it is told on the page of the participation alone, never in a list, a history, a file or a figure.
 */
export const modeChangeReasons = {
  consentWithdrawn: { sv: 'Medgivandet återtogs', en: 'The consent was withdrawn' },
  protectedIdentity: { sv: 'Skyddade personuppgifter', en: 'Protected identity' },
  consentGiven: { sv: 'Medgivande lämnades', en: 'Consent was given' },
} as const satisfies Record<string, Text>;
export type ModeChangeReason = keyof typeof modeChangeReasons;

/** What may make a participation anonymous. */
export const withdrawalReasons = [
  'consentWithdrawn',
  'protectedIdentity',
] as const satisfies readonly ModeChangeReason[];
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** One change of mode of one participation, from its day on. */
export interface ModeChange {
  readonly on: LocalDate;
  readonly from: Mode;
  readonly to: Mode;
  readonly reason: ModeChangeReason;
}

/** Why a day cannot be that of a change: it has not come, is before the one before, or before the consent that it ends. */
export type ModeChangeProblem = 'inFuture' | 'before1990' | 'beforeLastChange' | 'beforeConsent';

const EARLIEST = '1990-01-01';

/**
 * Days that a change of mode may have, so that the history of a participation is one line of time.
 * @param last the latest change of mode; @param givenOn of the consent that ends
 */
export function modeChangeProblem(
  on: string,
  { today, last, givenOn }: { readonly today: string; readonly last?: string; readonly givenOn?: string },
): ModeChangeProblem | undefined {
  if (on > today) return 'inFuture';
  if (on < EARLIEST) return 'before1990';
  if (last !== undefined && on < last) return 'beforeLastChange';
  return givenOn !== undefined && on < givenOn ? 'beforeConsent' : undefined;
}
