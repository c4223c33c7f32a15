import type { NotComputableReason } from '@utfall/appendix';
import type { Language } from '../../language/language.js';

interface Reason {
  /** In the cell of a table. */
  readonly short: string;
  /** A whole sentence. */
  readonly long: string;
}

const reasons: Readonly<Record<NotComputableReason, Readonly<Record<Language, Reason>>>> = {
  zeroDenominator: {
    sv: { short: 'ingen att dela på', long: 'Det finns ingen att dela på i perioden.' },
    en: { short: 'nothing to divide by', long: 'There is nothing to divide by in the period.' },
  },
  missingCost: {
    sv: { short: 'kostnad saknas', long: 'Ingen bokförd kostnad är kopplad till insatsen.' },
    en: { short: 'no cost', long: 'No booked cost belongs to the insats.' },
  },
  periodNotCovered: {
    sv: { short: 'perioden täcks inte', long: 'Ekonomin täcker inte exakt de valda månaderna.' },
    en: { short: 'period not covered', long: 'The ledger does not cover exactly the chosen months.' },
  },
  tooManyExitsWithoutReason: {
    sv: { short: 'för många utan orsak', long: 'För många avslut saknar avslutsorsak.' },
    en: { short: 'too many without reason', long: 'Too many exits have no exit reason.' },
  },
  undatedSpell: {
    sv: { short: 'datum saknas', long: 'Ett deltagande saknar datum eller har noll dagar.' },
    en: { short: 'dates missing', long: 'A participation has no dates or zero days.' },
  },
  noParticipantDays: {
    sv: { short: 'inga deltagardagar', long: 'Det finns inga deltagardagar i perioden.' },
    en: { short: 'no participant-days', long: 'There are no participant-days in the period.' },
  },
  notIndividual: {
    sv: { short: 'inte individinriktad', long: 'Insatsen är inte individinriktad.' },
    en: { short: 'not individual', long: 'The insats is not individual.' },
  },
};

/** Why a figure is not there, in words. */
export function reasonText(reason: NotComputableReason, language: Language): Reason {
  return reasons[reason][language];
}
