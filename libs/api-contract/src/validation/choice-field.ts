import type { Text } from '@utfall/codebook';
import { IsIn, IsUUID } from 'class-validator';
import { all, says } from './says.js';

/** One of the values. */
export function ChoiceField({ sv, en }: Text, values: readonly string[]): PropertyDecorator {
  const among = values.join(', ');
  return IsIn([...values], says('choice', `${sv}: välj ett av ${among}.`, `${en}: choose one of ${among}.`));
}

/** The id of something that exists; whether it does is the API's to say. */
export function IdField({ sv, en }: Text, each = false): PropertyDecorator {
  return all(IsUUID('all', says('id', `${sv}: ogiltigt id.`, `${en}: invalid id.`, each)));
}
