import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { ErrorCode } from '@utfall/api-contract';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { contextOf } from '../auth/request-context.js';
import { LOGGER } from '../tokens.js';
import { ProblemException, problemOf } from './problem-exception.js';
import { type Failure, failure } from './result.js';

/** Seconds after which a client that was told "busy" should try again. */
const RETRY_AFTER_S = 5;

/** The one place where an exception becomes an answer. What nobody expected is logged and told as `internal`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const { requestId } = contextOf(http.getRequest<Request>());
    const found = failureOf(exception);
    if (found.code === 'internal') this.logger.error({ err: exception, requestId }, 'unexpected error');
    // A file that is already on its way cannot become an error page: cut the line, so that nobody takes half for whole.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = problemOf(found, requestId);
    if (found.code === 'busy') response.setHeader('Retry-After', RETRY_AFTER_S);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** `invalid` names its fields, so what comes without any is something else. */
const codeOfStatus: Record<number, ErrorCode> = {
  401: 'notSignedIn',
  403: 'forbidden',
  404: 'notFound',
  408: 'requestTimeout',
  413: 'tooLarge',
  415: 'unsupportedType',
  429: 'tooManyRequests',
};

function failureOf(exception: unknown): Failure {
  if (exception instanceof ProblemException) return exception.failure;
  const status = statusOf(exception);
  if (status !== undefined && status < 500) return failure(codeOfStatus[status] ?? 'badRequest');
  return failure(isExhausted(exception) ? 'busy' : 'internal');
}

/** Status of Nest's own exceptions and of the body parsers'. */
function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  if (typeof exception !== 'object' || exception === null || !('status' in exception)) return undefined;
  return typeof exception.status === 'number' ? exception.status : undefined;
}

/** The pool gave no connection in time, or the server has none left (SQLSTATE 53300), is starting or stopping. */
function isExhausted(exception: unknown): boolean {
  if (!(exception instanceof Error)) return false;
  const code = 'code' in exception ? exception.code : undefined;
  if (typeof code === 'string' && ['53300', '57P03', '57P01', 'ECONNREFUSED'].includes(code)) return true;
  return /timeout exceeded when trying to connect/i.test(exception.message);
}
