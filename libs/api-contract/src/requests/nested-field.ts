// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { DtoClass } from '../validation/field-problems.js';
import { all, says } from '../validation/says.js';

/** An object with rules of its own. */
export function NestedField(dto: DtoClass<object>): PropertyDecorator {
  const options = says('shape', 'Uppgifterna har fel form.', 'The entries have the wrong form.');
  return all(
    IsObject(options),
    ValidateNested(options),
    Type(() => dto),
  );
}
