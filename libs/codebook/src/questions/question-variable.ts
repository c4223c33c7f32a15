import { WHOLE_NUMBERS } from '../rules.js';
import { type Category, type Text, UNKNOWN, type Variable } from '../variable.js';
import type { OwnCategory, OwnQuestion } from './own-question.js';

/** Own questions stand after the codebook's, in the order in which they were made. */
const FIRST_ORDER = 100_000;

/**
 * An own question as a variable of the codebook: form, rules, import, list and statistics then work by the same code. An
 * anonymous participation is never asked.
 * @param place among the förbund's questions, from 0
 */
export function questionVariable(question: OwnQuestion, place: number): Variable {
  const { id, label, meaning, kind, askedAt, required, sensitive, validFrom, validTo, unit, min, max } = question;
  const isChoice = kind === 'single' || kind === 'several';
  return {
    id,
    column: `question_${id}`,
    kind,
    order: FIRST_ORDER + place,
    label,
    meaning,
    askedAt,
    // Who cannot tell a number or a date leaves it out, and the record is missing it; a choice has Uppgift saknas.
    collected: { withData: required && isChoice ? 'required' : 'optional', anonymous: 'notCollected' },
    ...(required && !isChoice ? { expected: true as const } : {}),
    own: true,
    validFrom,
    ...(validTo === null ? {} : { validTo }),
    sensitive,
    dimension: false,
    heading: label.sv,
    ...(kind === 'number' ? { bounds: { min: min ?? WHOLE_NUMBERS.min, max: max ?? WHOLE_NUMBERS.max } } : {}),
    ...(unit === null ? {} : { unit: { sv: unit, en: unit } }),
    categories: isChoice ? [...question.categories.map(categoryOf), UNKNOWN] : [],
    counts: counted[kind],
  };
}

/** The id by which answers name a category of an own question. */
export function ownCategoryId(number: number): string {
  return `c${number}`;
}

function categoryOf({ number, label, validTo }: OwnCategory): Category {
  return { number, id: ownCategoryId(number), ...label, ...(validTo === null ? {} : { validTo }) };
}

const counted: Record<OwnQuestion['kind'], Text> = {
  single: {
    sv: 'Ett svar per deltagande, bland dem som fick frågan.',
    en: 'One answer per participation, among those who were asked.',
  },
  several: {
    sv: 'Flera svar är möjliga; deltaganden som fick frågan och svar räknas var för sig och summeras inte.',
    en: 'Several answers are possible; participations that were asked and answers are counted apart and do not add up.',
  },
  number: {
    sv: 'Medel, median, minsta och största bland dem som har svarat.',
    en: 'Mean, median, smallest and largest among those who have answered.',
  },
  date: { sv: 'Räknas inte i rapporten.', en: 'Is not counted in the report.' },
};
