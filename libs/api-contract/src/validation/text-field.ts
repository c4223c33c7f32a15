import type { Text } from '@utfall/codebook';
import { Transform } from 'class-transformer';
import { IsString, Length, ValidateBy } from 'class-validator';
import { all, says } from './says.js';

/** Free text of `min`–`max` characters, trimmed. */
export function TextField(label: Text, min: number, max: number): PropertyDecorator {
  const sv = min > 0 ? `${label.sv}: skriv ${min}–${max} tecken.` : `${label.sv}: högst ${max} tecken.`;
  const en = min > 0 ? `${label.en}: write ${min}–${max} characters.` : `${label.en}: ${max} characters at most.`;
  const options = says('textLength', sv, en);
  return all(
    Transform(({ value }) => trimmed(value)),
    IsString(options),
    Length(min, max, options),
    Storable(label),
  );
}

/** PostgreSQL's text takes every character but NUL. */
function Storable({ sv, en }: Text): PropertyDecorator {
  const validator = { validate: (value: unknown) => typeof value !== 'string' || !value.includes('\0') };
  const options = says(
    'textCharacter',
    `${sv} har ett tecken som inte kan sparas.`,
    `${en} has a character that cannot be saved.`,
  );
  return ValidateBy({ name: 'storable', validator }, options);
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
