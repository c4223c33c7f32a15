/** Ids of own questions are UUIDs; no variable of the codebook has such a name. */
const OWN_QUESTION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Longer than the id of any category, a date or a whole number. */
const MAX_LENGTH = 20;
/** More answers than any question of several has. */
const MAX_ANSWERS = 32;
/** On the prototype of a class whose instances may carry answers to own questions. */
export const takesOwnAnswers = Symbol('takesOwnAnswers');

interface Taken {
  readonly path: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
}

/**
 * Answers to own questions apart from the rest of a request: which questions a förbund asks is no matter of the contract's
 * classes, which refuse every name that they do not know. Whether the answer fits the question is asked where the insats's
 * codebook is known; here only that it has the form of an answer.
 */
export function withoutOwnAnswers(plain: object): { readonly rest: object; readonly taken: readonly Taken[] } {
  const taken: Taken[] = [];
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((item, i) => walk(item, [...path, String(i)]));
    if (typeof value !== 'object' || value === null) return value;
    const own: Record<string, unknown> = {};
    const rest: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) {
      if (path.at(-1) === 'answers' && OWN_QUESTION.test(name) && isAnswer(inner)) own[name] = inner;
      else rest[name] = walk(inner, [...path, name]);
    }
    if (Object.keys(own).length > 0) taken.push({ path, answers: own });
    return rest;
  };
  const rest = walk(plain, []) as object;
  return { rest, taken };
}

/**
 * Puts them back where they were taken from.
 * @returns the paths where answers to own questions have no place
 */
export function giveOwnAnswersBack(value: object, taken: readonly Taken[]): string[][] {
  return taken.flatMap(({ path, answers }) => {
    const target = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], value);
    if (typeof target !== 'object' || target === null || !(takesOwnAnswers in target)) {
      return Object.keys(answers).map((name) => [...path, name]);
    }
    Object.assign(target, answers);
    return [];
  });
}

function isAnswer(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length <= MAX_ANSWERS && value.every(isText);
  return isText(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_LENGTH;
}
