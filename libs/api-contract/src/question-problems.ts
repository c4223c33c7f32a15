import type { QuestionProblem, QuestionProblemCode, Text } from '@utfall/codebook';
import type { FieldProblem } from './problem.js';

/** The rules' answers as the fields of the form; browser and API say the same. */
export function questionFieldProblems(problems: readonly QuestionProblem[]): FieldProblem[] {
  return problems.map(({ field, code }) => ({
    field,
    code,
    message: sentences[code].sv,
    messageEn: sentences[code].en,
  }));
}

const sentences: Record<QuestionProblemCode, Text> = {
  headingTaken: {
    sv: 'Det finns redan en uppgift eller en fråga som heter så. Välj ett annat namn.',
    en: 'There is already an entry or a question with that name. Choose another.',
  },
  tooFewCategories: { sv: 'Ange minst två svar att välja.', en: 'Give two answers to choose at least.' },
  tooManyCategories: {
    sv: 'Svaren är för många: högst 100 när man väljer ett, högst 31 när man väljer flera.',
    en: 'There are too many answers: 100 at most when one is chosen, 31 when several are.',
  },
  sameLabel: { sv: 'Svaret finns redan i listan.', en: 'The answer is in the list already.' },
  unknownIsAdded: {
    sv: 'Uppgift saknas läggs till av sig självt.',
    en: 'Uppgift saknas (not known) is added by itself.',
  },
  onlyForChoice: {
    sv: 'Svar att välja hör bara till frågor med val.',
    en: 'Answers to choose belong to questions of choice only.',
  },
  onlyForNumber: {
    sv: 'Enhet, minsta och största tal hör bara till frågor om antal.',
    en: 'Unit, smallest and largest number belong to questions of numbers only.',
  },
  maxBelowMin: {
    sv: 'Största tal är mindre än minsta tal.',
    en: 'The largest number is smaller than the smallest number.',
  },
  endBeforeStart: { sv: 'Stängd från ligger före Gäller från.', en: 'Closed from is before Valid from.' },
  fixedByAnswers: {
    sv: 'Frågan är besvarad, så det här kan inte ändras. Stäng frågan och lägg upp en ny.',
    en: 'The question has answers, so this cannot change. Close the question and make a new one.',
  },
  categoryGone: {
    sv: 'Frågan är besvarad, så svar tas inte bort. Stäng svaret i stället.',
    en: 'The question has answers, so none of its choices is taken away. Close it instead.',
  },
  narrowerBounds: {
    sv: 'Frågan är besvarad, så gränsen får bara vidgas.',
    en: 'The question has answers, so the bound may only be widened.',
  },
};
