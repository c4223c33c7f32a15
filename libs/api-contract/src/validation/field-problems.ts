// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { FieldProblem } from '../problem.js';
import { giveOwnAnswersBack, withoutOwnAnswers } from './own-answers.js';
import { plainShapeFault, type ShapeFault } from './plain-shape.js';
import type { Sentence } from './says.js';

/** Nobody reads more of them, and a request made to fail must not make a long answer. */
const MOST_PROBLEMS = 50;

/** A request of the contract: a class with its rules. */
export type DtoClass<T extends object> = new () => T;

/** A request that may be used, or what must be corrected in it. */
export type DtoReading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * Reads a request as the class says: trimmed, dates as ISO, defaults filled in. Properties that the class does not know
 * are problems, as deep as it goes; the first fifty are told. The same in browser and API.
 */
export function readDto<T extends object>(dto: DtoClass<T>, plain: unknown): DtoReading<T> {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    return { ok: false, problems: [problem('', NOT_AN_OBJECT)] };
  }
  const fault = plainShapeFault(plain);
  if (fault) return { ok: false, problems: [problem(fieldOf(fault.path), SHAPE_FAULTS[fault.kind])] };
  const { rest, taken } = withoutOwnAnswers(plain);
  const value = plainToInstance(dto, rest);
  const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const misplaced = giveOwnAnswersBack(value, taken).map((path) => problem(fieldOf(path), UNKNOWN_FIELD));
  const problems = [...errors.flatMap((error) => problemsOf(error, [])), ...misplaced].slice(0, MOST_PROBLEMS);
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

/** The problems of {@link readDto}; empty = the request may be used. Fields of `answers` and `extents` are named alone. */
export function fieldProblems<T extends object>(dto: DtoClass<T>, plain: unknown): FieldProblem[] {
  const reading = readDto(dto, plain);
  return reading.ok ? [] : [...reading.problems];
}

const NOT_AN_OBJECT: Sentence = {
  code: 'shape',
  sv: 'Uppgifterna har fel form.',
  en: 'The entries have the wrong form.',
};
const UNKNOWN_FIELD: Sentence = {
  code: 'unknownField',
  sv: 'Uppgiften finns inte här.',
  en: 'There is no such entry here.',
};

const SHAPE_FAULTS: Readonly<Record<ShapeFault['kind'], Sentence>> = {
  unknownField: UNKNOWN_FIELD,
  tooDeep: NOT_AN_OBJECT,
  tooMany: {
    code: 'tooMany',
    sv: 'Uppgifterna är för många på en gång.',
    en: 'There are too many entries at once.',
  },
};

function problemsOf(error: ValidationError, above: readonly string[]): FieldProblem[] {
  const path = [...above, error.property];
  const field = fieldOf(path);
  const broken = Object.keys(error.constraints ?? {}).map((constraint) =>
    constraint === 'whitelistValidation' ? UNKNOWN_FIELD : sentenceOf(error, constraint),
  );
  // Length and type may both be broken, but they say one thing.
  const distinct = broken.filter((sentence, i) => broken.findIndex(({ code }) => code === sentence.code) === i);
  const own = distinct.map((sentence) => problem(field, sentence));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

function sentenceOf({ contexts }: ValidationError, constraint: string): Sentence {
  return (contexts?.[constraint] as Sentence | undefined) ?? NOT_AN_OBJECT;
}

/** `answers.ageBand` is the field `ageBand` of every form; `goals.0.target` stays a path. */
function fieldOf(path: readonly string[]): string {
  const [first, ...rest] = path;
  return rest.length > 0 && (first === 'answers' || first === 'extents') ? rest.join('.') : path.join('.');
}

function problem(field: string, { code, sv, en }: Sentence): FieldProblem {
  return { field, code, message: sv, messageEn: en };
}
