import { type PipeTransform } from '@nestjs/common';
import { referralDesks } from '@utfall/api-contract';
import { ProblemException } from '../../platform/errors/problem-exception.js';
import { failure } from '../../platform/errors/result.js';
import type { Desk } from './referral-record.js';

/** `@Param('desk', knownDesk)`: another word is a path that does not exist. */
export const knownDesk: PipeTransform<string, Desk> = {
  transform: (value) => {
    const desk = referralDesks.find((one) => one === value);
    if (desk === undefined) throw new ProblemException(failure('notFound'));
    return desk;
  },
};
