import type { PipeTransform } from '@nestjs/common';
import { type PartKind, partKinds } from '@utfall/participation';
import { ProblemException } from '../../../platform/errors/problem-exception.js';
import { failure } from '../../../platform/errors/result.js';

/** A kind of part of a path. `@Param('kind', knownKind)`. */
export const knownKind: PipeTransform<string, PartKind> = {
  transform: (value) => {
    const kind = partKinds.find((one) => one === value);
    if (kind === undefined) throw new ProblemException(failure('notFound'));
    return kind;
  },
};
