import type { Text } from '@utfall/codebook';
import type { InsatsKind } from './quality-columns.js';
import type { Severity } from './severity.js';

/** What is known of an insats beside its participations. */
export interface InsatsFacts {
  readonly kind: InsatsKind;
  /** Whether it goes on today. */
  readonly isOpen: boolean;
  /** Participations, felregistrering left out. */
  readonly records: number;
  readonly misregistered: number;
  /** How many wait; null = not counted. */
  readonly waiting: number | null;
  /** Days since they were counted; null = never. */
  readonly waitingAge: number | null;
  /** Days that each referral has waited for an answer of the insats. */
  readonly unanswered: readonly number[];
  readonly monthsCountedTwice: number;
  /** People in place this year in an insats without a stated capacity, where the förbund states any. */
  readonly inPlaceWithoutCapacity: number;
  /** Months of the last year at whose end there were more in place than places. */
  readonly monthsOverFull: number;
}

/** A check of the insats itself: one remark for it, with a number. */
export interface InsatsCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly what: Text;
  readonly why: Text;
  readonly mend: Text;
  /** Page where it is mended. */
  readonly page: 'insatser' | 'deltagare' | 'remisser' | 'volym' | 'platser';
  /** How many; 0 = nothing to remark on. */
  readonly count: (facts: InsatsFacts) => number;
}

/** Above this share of all that was registered, something is wrong with how people are enrolled. Per cent. */
export const MISREGISTERED_PER_CENT = 5;
/** A number of people who wait is no longer one after so many days. */
export const WAITING_DAYS = 60;

/** A referral is answered within so many days. */
export const UNANSWERED_DAYS = 30;

export const insatsChecks: readonly InsatsCheck[] = [
  {
    id: 'misregisteredShare',
    severity: 'notice',
    what: {
      sv: `Mer än ${MISREGISTERED_PER_CENT} % är felregistreringar`,
      en: `More than ${MISREGISTERED_PER_CENT} % are registered in error`,
    },
    why: {
      sv: 'Felregistreringar räknas inte alls: är några riktiga deltaganden är alla siffror för låga.',
      en: 'They are not counted at all: if some are real, every figure is too low.',
    },
    mend: {
      sv: 'Gå igenom dem som är avslutade som felregistrering.',
      en: 'Look through those that ended as an error.',
    },
    page: 'deltagare',
    count: ({ records, misregistered }) =>
      100 * misregistered > MISREGISTERED_PER_CENT * (records + misregistered) ? misregistered : 0,
  },
  {
    id: 'waitingStale',
    severity: 'notice',
    what: {
      sv: `Antalet i kö är äldre än ${WAITING_DAYS} dagar`,
      en: `The number waiting is older than ${WAITING_DAYS} days`,
    },
    why: {
      sv: 'Översikten visar en kö som kanske inte finns.',
      en: 'The overview shows a queue that may not be there.',
    },
    mend: { sv: 'Räkna kön på nytt på sidan Insatser.', en: 'Count those who wait again on the page of insatser.' },
    page: 'insatser',
    count: ({ isOpen, waiting, waitingAge }) =>
      isOpen && waiting !== null && waiting > 0 && waitingAge !== null && waitingAge > WAITING_DAYS ? waiting : 0,
  },
  {
    id: 'referralUnanswered',
    severity: 'should',
    what: {
      sv: `Remiss utan svar i mer än ${UNANSWERED_DAYS} dagar`,
      en: `A referral without an answer for more than ${UNANSWERED_DAYS} days`,
    },
    why: {
      sv: 'Väntetiden växer, och inflödet visar fler än som kan få plats.',
      en: 'The wait grows, and the inflow shows more than can be given a place.',
    },
    mend: { sv: 'Sätt i kö, starta eller lämna tillbaka remissen.', en: 'Queue, start or return the referral.' },
    page: 'remisser',
    count: ({ unanswered }) => unanswered.filter((days) => days > UNANSWERED_DAYS).length,
  },
  {
    id: 'countedTwice',
    severity: 'should',
    what: {
      sv: 'Månader med både volymräkning och deltaganden',
      en: 'Months with both a volume count and participations',
    },
    why: {
      sv: 'Är det samma personer räknas de två gånger i Nådda.',
      en: 'If they are the same people they count twice among those reached.',
    },
    mend: {
      sv: 'Räkna bara dem som inte är inskrivna som volym.',
      en: 'Count as volume only those who are not enrolled.',
    },
    page: 'volym',
    count: ({ kind, monthsCountedTwice }) => (kind === 'structural' ? 0 : monthsCountedTwice),
  },
  {
    id: 'capacityMissing',
    severity: 'notice',
    what: { sv: 'Kapacitet saknas för året', en: 'No capacity is stated for the year' },
    why: {
      sv: 'Beläggningen kan inte räknas, och insatsen är inte med i förbundets.',
      en: 'How full it is cannot be computed, and the insats is not in that of the förbund.',
    },
    mend: { sv: 'Ange årets platser på sidan Platser.', en: 'State the places of the year on the page Places.' },
    page: 'platser',
    count: ({ kind, isOpen, inPlaceWithoutCapacity }) => (isOpen && kind !== 'structural' ? inPlaceWithoutCapacity : 0),
  },
  {
    id: 'overFull',
    severity: 'notice',
    what: { sv: 'Månader med fler på plats än platser', en: 'Months with more in place than places' },
    why: {
      sv: 'Antingen är kapaciteten för låg, eller så saknas avslut.',
      en: 'Either the capacity is too low, or exits are missing.',
    },
    mend: {
      sv: 'Registrera avslut som saknas, eller ändra kapaciteten.',
      en: 'Register missing exits, or change the capacity.',
    },
    page: 'platser',
    count: ({ monthsOverFull }) => monthsOverFull,
  },
];

export function insatsCheck(id: string): InsatsCheck | undefined {
  return insatsChecks.find((check) => check.id === id);
}
