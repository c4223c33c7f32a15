import { HttpException } from '@nestjs/common';
import { errors, type Problem } from '@utfall/api-contract';
import type { Failure, Result } from './result.js';

/** A failure on its way out over HTTP. */
export class ProblemException extends HttpException {
  constructor(readonly failure: Failure) {
    super(failure.code, errors[failure.code].status);
  }
}

/** What a controller returns: the value, or the failure as an exception that the filter turns into problem details. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemException(result);
}

/** Problem details of a failure (RFC 9457). */
export function problemOf(failure: Failure, requestId?: string): Problem {
  const known = errors[failure.code];
  return {
    type: `urn:utfall:error:${failure.code}`,
    status: known.status,
    code: failure.code,
    title: failure.title?.sv ?? known.sv,
    titleEn: failure.title?.en ?? known.en,
    ...(requestId === undefined ? {} : { requestId }),
    ...(failure.fields === undefined ? {} : { fields: failure.fields }),
    ...(failure.current === undefined ? {} : { current: failure.current }),
  };
}
