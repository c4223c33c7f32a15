// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import type { Text } from '@utfall/codebook';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import type { DtoClass } from './field-problems.js';
import { all, says } from './says.js';

/** A list of `min`–`max` objects with rules of their own. */
export function ListField(dto: DtoClass<object>, { sv, en }: Text, min: number, max: number): PropertyDecorator {
  const options = says('list', `${sv}: en lista med ${min}–${max}.`, `${en}: a list of ${min}–${max}.`);
  return all(
    IsArray(options),
    ArrayMinSize(min, options),
    ArrayMaxSize(max, options),
    // A list in the list has no rules of its own to break.
    IsObject({ ...options, each: true }),
    ValidateNested({ ...options, each: true }),
    Type(() => dto),
  );
}
