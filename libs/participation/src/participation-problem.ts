import type { Codebook, Text } from '@utfall/codebook';

/** Why an answer is refused. */
export type ProblemCode =
  | 'unknownVariable'
  | 'wrongShape'
  | 'unknownCategory'
  | 'closedCategory'
  | 'importOnly'
  | 'required'
  | 'notCollected'
  | 'exitDateMissing'
  | 'notBeside'
  | 'notAlone'
  | 'notADate'
  | 'notANumber'
  | 'outOfBounds'
  | 'before1990'
  | 'inFuture'
  | 'exitBeforeStart'
  | 'beforeInsats'
  | 'afterInsats'
  | 'extentRange'
  | 'extentWithoutAnswer'
  | 'anonymousWithCode';

/** One refused field: numbers and codes only; {@link problemText} makes the sentence. */
export interface ParticipationProblem {
  /** Variable id, or `code`. */
  readonly field: string;
  readonly code: ProblemCode;
  /** The category id that is at fault, where one is. */
  readonly category?: string;
  /** The date that is the limit, where one is. */
  readonly limit?: string;
  /** Category ids that would be accepted instead; absent where the problem is not about which. */
  readonly allowed?: readonly string[];
}

type Sentence = (names: { readonly label: Text; readonly category: Text; readonly limit: string }) => Text;

const sentences: Record<ProblemCode, Sentence> = {
  unknownVariable: () => ({ sv: 'Uppgiften finns inte i kodboken.', en: 'The entry is not in the codebook.' }),
  wrongShape: ({ label }) => ({ sv: `${label.sv} har fel form.`, en: `${label.en} has the wrong form.` }),
  unknownCategory: ({ label }) => ({
    sv: `${label.sv}: välj ett av svaren i listan.`,
    en: `${label.en}: choose one of the answers in the list.`,
  }),
  closedCategory: ({ label, category }) => ({
    sv: `${label.sv}: ”${category.sv}” används inte vid det här datumet.`,
    en: `${label.en}: “${category.en}” is not in use on this date.`,
  }),
  importOnly: ({ label, category }) => ({
    sv: `${label.sv}: ”${category.sv}” är för grovt, välj ett närmare svar.`,
    en: `${label.en}: “${category.en}” is too coarse, choose a closer answer.`,
  }),
  required: ({ label }) => ({ sv: `Fyll i ${label.sv.toLocaleLowerCase('sv')}.`, en: `Fill in ${lower(label.en)}.` }),
  notCollected: ({ label }) => ({
    sv: `${label.sv} ska inte anges för det här deltagandet.`,
    en: `${label.en} must not be given for this participation.`,
  }),
  exitDateMissing: ({ label }) => ({
    sv: `${label.sv} anges först när deltagandet har ett slutdatum.`,
    en: `${label.en} is given only when the participation has an exit date.`,
  }),
  notBeside: ({ label, category }) => ({
    sv: `${label.sv}: ”${category.sv}” passar inte ihop med avslutsorsaken.`,
    en: `${label.en}: “${category.en}” does not go with the exit reason.`,
  }),
  notAlone: ({ label, category }) => ({
    sv: `${label.sv}: ”${category.sv}” kan inte anges tillsammans med andra svar.`,
    en: `${label.en}: “${category.en}” cannot be given together with other answers.`,
  }),
  notADate: ({ label }) => ({
    sv: `${label.sv} är inget datum. Skriv som 2026-03-01 eller 20260301.`,
    en: `${label.en} is not a date. Write it as 2026-03-01 or 20260301.`,
  }),
  before1990: ({ label }) => ({ sv: `${label.sv} ligger före 1990.`, en: `${label.en} is before 1990.` }),
  inFuture: ({ label }) => ({
    sv: `${label.sv} ligger i framtiden.`,
    en: `${label.en} is in the future.`,
  }),
  notANumber: ({ label }) => ({
    sv: `${label.sv}: skriv ett heltal, som 12.`,
    en: `${label.en}: write a whole number, as 12.`,
  }),
  outOfBounds: ({ label, limit }) => ({
    sv: `${label.sv}: talet ska ligga inom ${limit}.`,
    en: `${label.en}: the number must be within ${limit}.`,
  }),
  exitBeforeStart: ({ label, limit }) => ({
    sv: `${label.sv} ligger före startdatumet ${limit}.`,
    en: `${label.en} is before the start date ${limit}.`,
  }),
  beforeInsats: ({ label, limit }) => ({
    sv: `${label.sv} ligger före insatsens start ${limit}.`,
    en: `${label.en} is before the insats starts, ${limit}.`,
  }),
  afterInsats: ({ label, limit }) => ({
    sv: `${label.sv} ligger efter insatsens slut ${limit}.`,
    en: `${label.en} is after the insats ends, ${limit}.`,
  }),
  extentRange: ({ label }) => ({
    sv: `${label.sv}: omfattningen ska vara hela procent, 1–100.`,
    en: `${label.en}: the extent must be whole per cent, 1–100.`,
  }),
  extentWithoutAnswer: ({ label, category }) => ({
    sv: `${label.sv}: omfattning är angiven för ”${category.sv}”, som inte är valt.`,
    en: `${label.en}: an extent is given for “${category.en}”, which is not chosen.`,
  }),
  anonymousWithCode: () => ({
    sv: 'Ett anonymt deltagande ska inte ha någon deltagarkod.',
    en: 'An anonymous participation must not have a participant code.',
  }),
};

/** The sentence for the person who has to mend it, in both languages. */
export function problemText(codebook: Codebook, problem: ParticipationProblem): Text {
  const variable = codebook.variables.find(({ id }) => id === problem.field);
  const category = variable?.categories.find(({ id }) => id === problem.category);
  const unnamed: Text = { sv: problem.field, en: problem.field };
  return sentences[problem.code]({
    label: variable?.label ?? unnamed,
    category: category ?? { sv: problem.category ?? '', en: problem.category ?? '' },
    limit: problem.limit ?? '',
  });
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en');
}
