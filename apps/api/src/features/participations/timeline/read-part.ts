import { partDtos, readDto } from '@utfall/api-contract';
import type { PartKind, Parts } from '@utfall/participation';
import { failure, invalid, type Result, success } from '../../../platform/errors/result.js';

interface ReadPart {
  readonly part: Parts[PartKind];
  readonly version: number;
  readonly correction: string | null;
}

/** The body of a part as its kind says; every error is named by its field. */
export function readPart(kind: PartKind, body: unknown): Result<ReadPart> {
  // No parser took the body: it is not there, or not said to be JSON.
  if (body === undefined) return failure('badRequest');
  const reading = readDto<object>(partDtos[kind], body);
  if (!reading.ok) return invalid(reading.problems);
  const { version, correction, ...part } = reading.value as Parts[PartKind] & {
    version: number;
    correction?: string | null;
  };
  return success({ part, version, correction: correction ?? null });
}
