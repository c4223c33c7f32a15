/** The command is written wrongly: one sentence that says how. */
export class UsageError extends Error {}
