import { parseLocalDate } from '@utfall/calendar';
import { type Codebook, type Text, utfallCodebook } from '@utfall/codebook';
import { AGE_VARIABLE } from './age-band-of.js';
import type { ColumnFacts } from './column-survey.js';
import type { ImportMapping, TargetId } from './import-mapping.js';
import { AGE_TARGET, BIRTH_YEAR_TARGET, codedVariable, type ImportTarget, INSATS_TARGET } from './import-targets.js';

/** What stands in the way of reading the rows. */
export interface MappingProblem extends Text {
  readonly code:
    | 'missingTarget'
    | 'twice'
    | 'unknownTarget'
    | 'unknownColumn'
    | 'refusedColumn'
    | 'dayOrder'
    | 'noDays'
    | 'constant';
  /** `column.3` or `constant.insats`: the field beside which it is said. */
  readonly field: string;
}

interface Context {
  readonly columns: readonly ColumnFacts[];
  readonly targets: readonly ImportTarget[];
  /** Ids of the insatser that rows may be of. */
  readonly insatser: readonly string[];
  readonly codebook?: Codebook;
}

/** Everything that is wrong with how the columns are mapped; empty = the values can be looked at. */
export function mappingProblems(mapping: ImportMapping, context: Context): readonly MappingProblem[] {
  return [...columnProblems(mapping, context), ...constantProblems(mapping, context), ...missing(mapping, context)];
}

const AGES = [AGE_VARIABLE, AGE_TARGET, BIRTH_YEAR_TARGET];

function columnProblems({ columns }: ImportMapping, { columns: facts, targets }: Context): MappingProblem[] {
  const seen = new Set<TargetId>();
  return columns.flatMap(({ column, target, dayOrder }): MappingProblem[] => {
    if (target === null) return [];
    const field = `column.${column}`;
    const found = targets.find(({ id }) => id === target);
    const fact = facts.find((one) => one.column === column);
    if (!fact)
      return [
        { code: 'unknownColumn', field, sv: 'Kolumnen finns inte i filen.', en: 'The column is not in the file.' },
      ];
    if (!found) return [{ code: 'unknownTarget', field, sv: 'Välj en uppgift i listan.', en: 'Choose from the list.' }];
    if (fact.refused) {
      return [{ code: 'refusedColumn', field, sv: 'Kolumnen läses inte in.', en: 'The column is not read.' }];
    }
    const key = AGES.includes(target) ? AGE_VARIABLE : target;
    const isTwice = seen.has(key) && !found.several;
    seen.add(key);
    if (isTwice) {
      const { sv, en } = found.label;
      return [
        { code: 'twice', field, sv: `En annan kolumn har redan ”${sv}”.`, en: `Another column holds “${en}” already.` },
      ];
    }
    if (found.kind !== 'day' || fact.filled === 0) return [];
    return fact.dayOrderAsked && dayOrder === null
      ? [
          {
            code: 'dayOrder',
            field,
            sv: 'Välj om dagen eller månaden står först.',
            en: 'Choose whether the day or the month stands first.',
          },
        ]
      : [];
  });
}

function constantProblems(
  { constants, columns }: ImportMapping,
  { targets, insatser, codebook = utfallCodebook }: Context,
): MappingProblem[] {
  return Object.entries(constants).flatMap(([id, value]): MappingProblem[] => {
    const field = `constant.${id}`;
    const target = targets.find((one) => one.id === id);
    if (!target?.constant)
      return [
        {
          code: 'unknownTarget',
          field,
          sv: 'Uppgiften kan inte anges för alla rader.',
          en: 'This cannot be given for every row.',
        },
      ];
    if (columns.some((column) => column.target === id)) {
      return [{ code: 'twice', field, sv: 'En kolumn har redan uppgiften.', en: 'A column holds this already.' }];
    }
    const isAllowed =
      id === INSATS_TARGET
        ? insatser.includes(value)
        : target.kind === 'day'
          ? parseLocalDate(value) !== undefined
          : codedVariable(id, codebook)?.categories.some((category) => category.id === value) === true;
    return isAllowed
      ? []
      : [{ code: 'constant', field, sv: `Välj ${target.label.sv.toLowerCase()}.`, en: `Choose: ${target.label.en}.` }];
  });
}

function missing({ constants, columns }: ImportMapping, { targets }: Context): MappingProblem[] {
  return targets
    .filter(
      ({ id, required }) => required && constants[id] === undefined && !columns.some(({ target }) => target === id),
    )
    .map(({ id, label, constant }) => ({
      code: 'missingTarget' as const,
      field: constant ? `constant.${id}` : 'columns',
      sv: `Välj vilken kolumn som har ${label.sv.toLowerCase()}, eller ange den för hela filen.`,
      en: `Choose the column that holds ${label.en.toLowerCase()}, or give it for the whole file.`,
    }));
}
