/** What of an error may stand in a log. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Of a database error: its SQLSTATE and what it concerns, never the values. */
  readonly code?: unknown;
  readonly table?: unknown;
  readonly constraint?: unknown;
}

/** Leaves out the parameters, the query and the detail of a database error: they hold what people registered. */
export function errorForLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: undefined };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  return { type: error.name, message: error.message, stack: error.stack, code, table, constraint };
}
