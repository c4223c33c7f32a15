import { type PipeTransform } from '@nestjs/common';
import { type DtoClass, type DtoReading, readDto } from '@utfall/api-contract';
import { ProblemException } from './problem-exception.js';
import { failure, invalid } from './result.js';

/** Reads a body or query as its contract class; every error is named by its field. `@Body(contract(EnrolDto))`. */
export function contract<T extends object>(dto: DtoClass<T>): PipeTransform<unknown, T> {
  return contractOf((plain) => readDto(dto, plain));
}

/** The same for a request that reads itself: many rows, each with problems of its own. */
export function contractOf<T>(read: (plain: unknown) => DtoReading<T>): PipeTransform<unknown, T> {
  return {
    transform: (value) => {
      // No parser took the body: it is not there, or not said to be JSON.
      if (value === undefined) throw new ProblemException(failure('badRequest'));
      const reading = read(value);
      if (!reading.ok) throw new ProblemException(invalid(reading.problems));
      return reading.value;
    },
  };
}
