import type { Text } from '@utfall/codebook';
import type { Period } from '@utfall/calendar';
import { periodText } from './period-text.js';
import { inBoth, numberText } from './text.js';

/** `Avslutade med uppgifter januari–augusti 2019, n = 19.` */
export function populationText(who: Text, period: Period, n: number): Text {
  return inBoth((lang) => `${who[lang]} ${periodText(period, lang)}, n = ${numberText(n, lang)}.`);
}

export const endedWithData: Text = { sv: 'Avslutade med uppgifter', en: 'Ended with data' };
export const activeWithData: Text = { sv: 'Aktiva med uppgifter', en: 'Active with data' };
