import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { openInsats } from './open-insats.js';

const QUARTER_MS = 15 * 60_000;
/** Unknown codes that one account may ask about in a quarter of an hour: enough for slips of the finger, not for guessing. */
export const MAX_UNKNOWN_CODES = 10;

interface LookUp {
  /** The insats that the person is to be enrolled in. */
  readonly insatsId: string;
  readonly code: string;
}

/**
 * Whom the code that a person brings belongs to, anywhere in the förbund; null = nobody (ADR 17). Every look-up is in
 * the audit trail, so it is a unit of work of its own: a refused enrolment must not take its trace away.
 */
export async function lookUpCode(
  tx: Transaction,
  { insatsId, code }: LookUp,
  clock: Clock,
): Promise<Result<string | null>> {
  if (!(await openInsats(tx, insatsId))) return failure('notFound');
  if (await hasGuessed(tx, clock)) return failure('tooManyRequests');
  const [found] = await tx.query<{ participant_id: string | null }>(
    `SELECT coalesce(participant_of_code($1), participant_of_code($2)) AS participant_id`,
    [code, code.toLocaleUpperCase('sv')],
  );
  const participantId = found?.participant_id ?? null;
  await recordAudit(tx, {
    at: clock.now(),
    action: participantId === null ? 'codeNotFound' : 'codeFound',
    subjectType: 'account',
    subjectId: tx.principal.accountId ?? insatsId,
    insatsId,
    after: { code },
  });
  return success(participantId);
}

async function hasGuessed(tx: Transaction, clock: Clock): Promise<boolean> {
  const [guesses] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_entry
     WHERE forbund_id = $1 AND subject_id = $2 AND action = 'codeNotFound' AND at > $3`,
    [tx.principal.forbundId, tx.principal.accountId, new Date(clock.now().getTime() - QUARTER_MS)],
  );
  return (guesses?.count ?? 0) >= MAX_UNKNOWN_CODES;
}
