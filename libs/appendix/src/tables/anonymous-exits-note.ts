import type { Text } from '@utfall/codebook';
import type { TableContext } from '../table-context.js';
import { inBoth, listText, numberText } from '../texts/text.js';

/** Anonymous exits are shown apart, with how many of them have a reason (counting rule 3). None when there are none. */
export function anonymousExitsNote({ now: { statistics }, scope }: TableContext): Text[] {
  const ended = statistics.flow('anonymousEnded', scope);
  if (ended === 0) return [];
  const { rows } = statistics.dimension('exitReason');
  const known = rows
    .map((row, i) => ({ row, count: statistics.byRow('exitReason', 'anonymousEnded', scope, 'total', i) }))
    .filter(({ row, count }) => count > 0 && !row.numbers.includes(0));
  const withReason = known.reduce((sum, { count }) => sum + count, 0);
  return [
    inBoth((lang) => {
      const list = listText(
        known.map(({ row, count }) => `${row[lang]} ${numberText(count, lang)}`),
        lang,
      );
      const parts = list === '' ? '' : ` (${list})`;
      return lang === 'sv'
        ? `Avslutade anonyma ingår inte: ${numberText(ended, lang)}, varav ${numberText(withReason, lang)} med känd avslutsorsak${parts}.`
        : `Ended anonymous are not included: ${numberText(ended, lang)}, of which ${numberText(withReason, lang)} with a known exit reason${parts}.`;
    }),
  ];
}
