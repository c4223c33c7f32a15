import type { ErrorCode, Problem } from '@utfall/api-contract';

/** What went wrong: the API's problem details, or that nothing answered. */
export interface ApiProblem extends Omit<Problem, 'code'> {
  readonly code: ErrorCode | 'offline';
}

/** An expected failure is a value, so that a page must say what it does with it. */
export type ApiResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ApiProblem };
