import {
  isWholeNumber,
  rulesOf,
  utfallCodebook,
  type Answers,
  type Codebook,
  type Extents,
  type Variable,
  type VariableRules,
} from '@utfall/codebook';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, Matches, ValidateBy } from 'class-validator';
import { DateField } from '../validation/date-field.js';
import { all, says } from '../validation/says.js';
import { takesOwnAnswers } from '../validation/own-answers.js';
import type { DtoClass } from '../validation/field-problems.js';

/** Decides which variables a request may answer. */
type Filter = (variable: Variable) => boolean;

/**
 * The class of the answers that a request may carry, decorated by loop from the rule table (ADR 11): what is
 * readable. The rules between answers are `checkParticipation`'s.
 */
export function answersDtoOf(codebook: Codebook, includes: Filter = () => true): DtoClass<Answers> {
  class AnswersOf {
    readonly [variable: string]: Answers[string];
  }
  Object.defineProperty(AnswersOf.prototype, takesOwnAnswers, { value: true });
  for (const variable of codebook.variables.filter(includes)) {
    all(IsOptional(), answerDecorator(rulesOf(variable)))(AnswersOf.prototype, variable.id);
  }
  return AnswersOf;
}

/** The class of the extents beside them: whole per cent by variable and category. */
export function extentsDtoOf(codebook: Codebook, includes: Filter = () => true): DtoClass<Extents> {
  class ExtentsOf {
    readonly [variable: string]: Extents[string];
  }
  for (const rules of codebook.variables.filter(includes).map(rulesOf)) {
    if (rules.extent) all(IsOptional(), extentsDecorator(rules))(ExtentsOf.prototype, rules.variable);
  }
  return ExtentsOf;
}

const atExit: Filter = (variable) => variable.askedAt === 'exit';

export const AnswersDto = answersDtoOf(utfallCodebook);
export const ExtentsDto = extentsDtoOf(utfallCodebook);
export const ExitAnswersDto = answersDtoOf(utfallCodebook, atExit);
export const ExitExtentsDto = extentsDtoOf(utfallCodebook, atExit);

function answerDecorator({ kind, ids, label }: VariableRules): PropertyDecorator {
  if (kind === 'date') return DateField(label);
  if (kind === 'money') {
    const options = says(
      'amount',
      `${label.sv}: skriv ett belopp i hela öre.`,
      `${label.en}: write an amount in whole öre.`,
    );
    return Matches(/^\d{1,15}$/, options);
  }
  if (kind === 'number') {
    const number = says('notANumber', `${label.sv}: skriv ett heltal.`, `${label.en}: write a whole number.`);
    return ValidateBy(
      { name: 'wholeNumber', validator: { validate: (value) => typeof value === 'string' && isWholeNumber(value) } },
      number,
    );
  }
  const [sv, en] = [`${label.sv}: välj bland svaren i listan.`, `${label.en}: choose from the answers in the list.`];
  if (kind !== 'several') return IsIn([...ids], says('unknownCategory', sv, en));
  const list = says('unknownCategory', sv, en);
  return all(IsArray(list), ArrayNotEmpty(list), ArrayUnique(list), IsIn([...ids], { ...list, each: true }));
}

function extentsDecorator({ extent, label }: VariableRules): PropertyDecorator {
  const options = says(
    'extentRange',
    `${label.sv}: omfattningen ska vara hela procent, 1–100, för svar i listan.`,
    `${label.en}: the extent must be whole per cent, 1–100, for answers in the list.`,
  );
  const fits = ([id, percent]: [string, unknown]) =>
    extent?.ids.includes(id) === true &&
    Number.isInteger(percent) &&
    Number(percent) >= extent.min &&
    Number(percent) <= extent.max;
  const validate = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).every(fits);
  return ValidateBy({ name: 'extents', validator: { validate } }, options);
}
