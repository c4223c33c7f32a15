import type { Text } from '@utfall/codebook';
import { IsInt, Max, Min } from 'class-validator';
import { all, says } from './says.js';

/** A whole number in [min, max]. */
export function WholeNumberField({ sv, en }: Text, min: number, max: number): PropertyDecorator {
  const options = says(
    'wholeNumber',
    `${sv}: skriv ett heltal ${min}–${max}.`,
    `${en}: write a whole number ${min}–${max}.`,
  );
  return all(IsInt(options), Min(min, options), Max(max, options));
}

/** Optimistic locking: the version that was read; 0 where something new is made. */
export function VersionField(min: 0 | 1 = 1): PropertyDecorator {
  const options = says(
    'version',
    'Versionen saknas. Ladda om och försök igen.',
    'The version is missing. Reload and try again.',
  );
  return all(IsInt(options), Min(min, options), Max(2 ** 31 - 1, options));
}
