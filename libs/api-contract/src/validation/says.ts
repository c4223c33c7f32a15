import type { Text } from '@utfall/codebook';
import type { ValidationOptions } from 'class-validator';

/** What a broken rule says; travels as the context of the class-validator error. */
export interface Sentence extends Text {
  /** Stable code of the rule, for programs. */
  readonly code: string;
}

/** Options of a class-validator decorator: the sentence of the rule in both languages. */
export function says(code: string, sv: string, en: string, each = false): ValidationOptions {
  const sentence: Sentence = { code, sv, en };
  // class-validator drops the context of an error whose message is empty.
  return { message: sv, context: sentence, each };
}

/** Several decorators as one. */
export function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}
