import { holdsPersonalNumber } from '@utfall/participation';
import type { Text } from '@utfall/codebook';
import { Transform } from 'class-transformer';
import { IsString, Length, ValidateBy } from 'class-validator';
import { all, says, type Sentence } from './says.js';
import { textFaults } from './text-faults.js';
import { type TextLines, unwritable } from './unwritable.js';

/** Free text of `min`–`max` characters, trimmed, that is kept: no personal number, and nothing that cannot be written. */
export function TextField(label: Text, min: number, max: number, lines: TextLines = 'one'): PropertyDecorator {
  return all(SearchField(label, min, max, lines), Without(textFaults.personalNumber, holdsPersonalNumber));
}

/** Text that is only looked for or handed back, and kept nowhere. */
export function SearchField(label: Text, min: number, max: number, lines: TextLines = 'one'): PropertyDecorator {
  const sv = min > 0 ? `${label.sv}: skriv ${min}–${max} tecken.` : `${label.sv}: högst ${max} tecken.`;
  const en = min > 0 ? `${label.en}: write ${min}–${max} characters.` : `${label.en}: ${max} characters at most.`;
  const options = says('textLength', sv, en);
  return all(
    Transform(({ value }) => trimmed(value)),
    IsString(options),
    Length(min, max, options),
    Without(textFaults.textCharacter, (text) => unwritable[lines].test(text)),
  );
}

function Without({ code, sv, en }: Sentence, holds: (text: string) => boolean): PropertyDecorator {
  const validator = { validate: (value: unknown) => typeof value !== 'string' || !holds(value) };
  return ValidateBy({ name: code, validator }, says(code, sv, en));
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
