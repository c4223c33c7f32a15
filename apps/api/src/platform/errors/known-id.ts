import { type PipeTransform } from '@nestjs/common';
import { ProblemException } from './problem-exception.js';
import { failure } from './result.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id of a path: what cannot be one does not exist, and the database need not be asked. `@Param('id', knownId)`. */
export const knownId: PipeTransform<string, string> = {
  transform: (value) => {
    if (!UUID.test(value)) throw new ProblemException(failure('notFound'));
    return value.toLowerCase();
  },
};
