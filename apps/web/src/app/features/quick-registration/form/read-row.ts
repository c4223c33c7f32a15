import type { FieldProblem } from '@utfall/api-contract';
import {
  collectionIn,
  dayAsked,
  emptyAnswer,
  modeIds,
  structuralVariables,
  type Answer,
  type AnswerSet,
  type Codebook,
  type Variable,
} from '@utfall/codebook';
import { readText } from './cell-text.js';
import { textIn, type Sheet, type SheetKind, type SheetRow } from './sheet.js';

/** What decides how the cells of a row are read. */
export interface SheetRules {
  readonly kind: SheetKind;
  readonly codebook: Codebook;
  readonly optionalVariables: readonly string[];
}

/** A row as answers. */
export interface RowReading {
  /** What the row says: the answers of the enrolment, or those of the exit. */
  readonly said: AnswerSet;
  /** The whole participation as it would be saved. */
  readonly whole: AnswerSet;
  /** Cells that cannot be read. */
  readonly problems: readonly FieldProblem[];
}

/** An empty cell means what an empty field of the form means: a required answer is missing, any other is not known. */
export function readRow(rules: SheetRules, sheet: Pick<Sheet, 'common'>, row: SheetRow): RowReading {
  const held = row.of?.answers ?? {};
  const answers: Record<string, Answer> = {};
  const extents: Record<string, Readonly<Record<string, number>>> = {};
  const problems: FieldProblem[] = [];
  for (const variable of askedIn(rules)) {
    const so = { ...held, ...answers };
    const own = (row.cells[variable.id] ?? '').trim();
    // What is said for everybody is not said of those of whom it is not asked.
    const text = own === '' && !isAsked(rules, variable, so) ? '' : textIn(sheet, row, variable.id).trim();
    const reading = text === '' ? undefined : readText(variable, text);
    problems.push(...(reading?.errors ?? []).map(({ code, message }) => problemOf(variable, code, message)));
    answers[variable.id] = reading ? reading.answer : leftEmpty(rules, variable, so);
    if (reading && Object.keys(reading.extents).length > 0) extents[variable.id] = reading.extents;
  }
  const others = (of: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => !(id in answers)));
  const whole = {
    answers: { ...(others(held) as AnswerSet['answers']), ...answers },
    extents: { ...(others(row.of?.extents ?? {}) as AnswerSet['extents']), ...extents },
  };
  return { said: { answers, extents }, whole, problems };
}

/** Whether the mode of the row collects the answer. Until the mode is known nothing is ruled out. */
export function isAsked({ optionalVariables }: SheetRules, variable: Variable, answers: AnswerSet['answers']): boolean {
  const mode = answers[structuralVariables.mode];
  if (mode !== modeIds.withData && mode !== modeIds.anonymous) return true;
  return collectionIn(variable, mode, optionalVariables, dayAsked(variable, answers)) !== 'notCollected';
}

function askedIn({ kind, codebook }: SheetRules): readonly Variable[] {
  const moment = kind === 'enrol' ? 'enrolment' : 'exit';
  return codebook.variables.filter(({ askedAt }) => askedAt === moment);
}

function leftEmpty({ optionalVariables }: SheetRules, variable: Variable, answers: AnswerSet['answers']): Answer {
  const mode = answers[structuralVariables.mode];
  if (mode !== modeIds.withData && mode !== modeIds.anonymous) return null;
  const asked = collectionIn(variable, mode, optionalVariables, dayAsked(variable, answers));
  if (asked === 'required' && variable.defaultCategory === undefined) return null;
  return emptyAnswer(variable, answers, mode, optionalVariables);
}

function problemOf(
  { id }: Variable,
  code: string,
  message: { readonly sv: string; readonly en: string },
): FieldProblem {
  return { field: id, code, message: message.sv, messageEn: message.en };
}
