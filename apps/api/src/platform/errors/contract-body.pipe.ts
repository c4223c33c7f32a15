import { type PipeTransform } from '@nestjs/common';
import { type DtoClass, fieldProblems } from '@utfall/api-contract';
import { plainToInstance } from 'class-transformer';
import { ProblemException } from './problem-exception.js';
import { invalid } from './result.js';

/** Checks a body or query against its contract class; every error is named by its field. `@Body(contract(EnrolDto))`. */
export function contract<T extends object>(dto: DtoClass<T>): PipeTransform<unknown, T> {
  return {
    transform: (value) => {
      const problems = fieldProblems(dto, value);
      if (problems.length > 0) throw new ProblemException(invalid(problems));
      return plainToInstance(dto, value);
    },
  };
}
