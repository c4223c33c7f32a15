import type { Text } from '@utfall/codebook';
import type { TableContext } from '../table-context.js';
import { inBoth, listText, numberText } from '../texts/text.js';

/** Those who are counted at events, consultations and among mentors are named beside the total, and never added (counting rule 2). */
export function besideReachedNote({ now: { activities }, scope }: TableContext): readonly Text[] {
  const parts = [
    { count: activities.own('event', scope), sv: 'deltagare i aktiviteter', en: 'participants of events' },
    { count: activities.own('consultation', scope), sv: 'konsultationer', en: 'consultations' },
    { count: activities.own('mentorTraining', scope), sv: 'utbildade mentorer', en: 'trained mentors' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return [];
  return [
    inBoth((lang) => {
      const list = listText(
        parts.map((part) => `${numberText(part.count, lang)} ${part[lang]}`),
        lang,
      );
      return lang === 'sv'
        ? `Därutöver ${list}. De kan vara samma personer och är inte inlagda i någon summa.`
        : `Beside them ${list}. They may be the same persons and are in no sum.`;
    }),
  ];
}
