import type { ErrorCode, FieldProblem } from '@utfall/api-contract';

/** An expected failure as a value; exceptions are bugs. */
export interface Failure {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly fields?: readonly FieldProblem[];
  /** `staleVersion`: the newer value. */
  readonly current?: unknown;
  /** A more telling title than the code's own. */
  readonly title?: { readonly sv: string; readonly en: string };
}

export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: ErrorCode, more: Omit<Failure, 'ok' | 'code'> = {}): Failure {
  return { ok: false, code, ...more };
}

/** The common case: entries that need to be corrected, each with its field. */
export function invalid(fields: readonly FieldProblem[]): Failure {
  return failure('invalid', { fields });
}
