import type { Text } from '@utfall/codebook';
import type { NotComputableReason } from '../report.js';

const reasons: Readonly<Record<NotComputableReason, Text>> = {
  zeroDenominator: { sv: 'det finns inget att dela med', en: 'there is nothing to divide by' },
  missingCost: {
    sv: 'ekonomikoden eller det bokförda beloppet saknas',
    en: 'the ledger code or the booked amount is missing',
  },
  periodNotCovered: {
    sv: 'bokföringen täcker inte exakt perioden',
    en: 'the ledger does not cover the period exactly',
  },
  tooManyExitsWithoutReason: {
    sv: 'för många avslut saknar avslutsorsak',
    en: 'too many exits are without exit reason',
  },
  undatedSpell: {
    sv: 'ett deltagande saknar dagar (det slutade samma dag som det började), så kostnaden kan inte fördelas efter deltagardagar',
    en: 'a participation has no days (it ended the day it started), so the cost cannot be shared by participant-days',
  },
  noParticipantDays: {
    sv: 'det finns inga deltagardagar i perioden',
    en: 'there are no participant-days in the period',
  },
  tooFew: { sv: 'det är för få för att visas', en: 'there are too few to be shown' },
  noCapacity: {
    sv: 'ingen kapacitet är angiven, eller insatsen var stängd',
    en: 'no capacity is stated, or the insats was closed',
  },
  notIndividual: {
    sv: 'kostnaden är inte enbart individinriktad',
    en: 'the cost is not for individuals alone',
  },
};

/** Why a figure cannot be computed, as the end of a sentence. */
export function reasonText(reason: NotComputableReason): Text {
  return reasons[reason];
}
