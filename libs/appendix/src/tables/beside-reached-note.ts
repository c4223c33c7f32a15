import type { Text } from '@utfall/codebook';
import type { TableContext } from '../table-context.js';
import { countedText } from '../texts/noun.js';
import { inBoth, listText } from '../texts/text.js';

const comer = {
  one: { sv: 'deltagare i aktiviteter', en: 'participant of events' },
  many: { sv: 'deltagare i aktiviteter', en: 'participants of events' },
};
const consultation = {
  one: { sv: 'konsultation', en: 'consultation' },
  many: { sv: 'konsultationer', en: 'consultations' },
};
const mentor = {
  one: { sv: 'utbildad mentor', en: 'trained mentor' },
  many: { sv: 'utbildade mentorer', en: 'trained mentors' },
};

/** Those who are counted at events, consultations and among mentors are named beside the total, and never added (counting rule 2). */
export function besideReachedNote({ now: { activities }, scope }: TableContext): readonly Text[] {
  const parts = [
    { count: activities.own('event', scope), noun: comer },
    { count: activities.own('consultation', scope), noun: consultation },
    { count: activities.own('mentorTraining', scope), noun: mentor },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return [];
  return [
    inBoth((lang) => {
      const list = listText(
        parts.map(({ count, noun }) => countedText(count, noun, lang)),
        lang,
      );
      return lang === 'sv'
        ? `Därutöver ${list}. De kan vara samma personer och är inte inlagda i någon summa.`
        : `Beside them ${list}. They may be the same persons and are in no sum.`;
    }),
  ];
}
