import { parseLocalDate, parseMonth } from '@utfall/calendar';
import type { Text } from '@utfall/codebook';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { all, says } from './says.js';

/** A day, typed as 2026-03-01 or 20260301 and carried on as the former. */
export function DateField({ sv, en }: Text): PropertyDecorator {
  const options = says(
    'notADate',
    `${sv} är inget datum. Skriv som 2026-03-01 eller 20260301.`,
    `${en} is not a date. Write it as 2026-03-01 or 20260301.`,
  );
  const validate = (value: unknown) => typeof value === 'string' && parseLocalDate(value) !== undefined;
  return all(
    Transform(({ value }) => isoDate(value)),
    ValidateBy({ name: 'date', validator: { validate } }, options),
  );
}

/** A month as 2026-03. */
export function MonthField({ sv, en }: Text): PropertyDecorator {
  const options = says(
    'notAMonth',
    `${sv} är ingen månad. Skriv som 2026-03.`,
    `${en} is not a month. Write it as 2026-03.`,
  );
  const validate = (value: unknown) => typeof value === 'string' && parseMonth(value) === value;
  return ValidateBy({ name: 'month', validator: { validate } }, options);
}

/** Not before the other property of the same kind, when both are there. ISO texts sort as time. */
export function NotBefore(other: string, { sv, en }: Text, otherLabel: Text): PropertyDecorator {
  const options = says(
    'endBeforeStart',
    `${sv} ligger före ${otherLabel.sv.toLocaleLowerCase('sv')}.`,
    `${en} is before ${otherLabel.en.toLocaleLowerCase('en')}.`,
  );
  const validate = (value: unknown, args?: { object: object }) => {
    const start: unknown = args ? Reflect.get(args.object, other) : undefined;
    return typeof value !== 'string' || typeof start !== 'string' || value >= start;
  };
  return ValidateBy({ name: 'notBefore', validator: { validate } }, options);
}

function isoDate(value: unknown): unknown {
  return typeof value === 'string' ? (parseLocalDate(value) ?? value) : value;
}
