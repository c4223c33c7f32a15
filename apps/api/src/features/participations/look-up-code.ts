import type { Clock } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { hasGuessed, lockLookUps, MAX_UNUSED_CODES, traceLookUp, unusedLookUps } from './limit-look-ups.js';
import { openInsats } from './open-insats.js';

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
  await lockLookUps(tx);
  if (await hasGuessed(tx, clock)) return failure('tooManyRequests');
  const found = await personOfCode(tx, code);
  if (found?.isElsewhere) {
    const asked = await unusedLookUps(tx, clock);
    if (asked.size >= MAX_UNUSED_CODES && !asked.has(found.participantId)) return failure('tooManyRequests');
  }
  await traceLookUp(tx, { insatsId, found }, clock.now());
  return success(found?.participantId ?? null);
}

async function personOfCode(tx: Transaction, code: string) {
  const [row] = await tx.query<{ participantId: string | null; isElsewhere: boolean }>(
    `SELECT f.participant_id AS "participantId",
       NOT EXISTS (SELECT FROM participation p WHERE p.forbund_id = $1 AND p.code IN ($2, $3)) AS "isElsewhere"
     FROM (SELECT coalesce(participant_of_code($2), participant_of_code($3)) AS participant_id) f`,
    [tx.principal.forbundId, code, code.toLocaleUpperCase('sv')],
  );
  return row && row.participantId !== null ? { participantId: row.participantId, isElsewhere: row.isElsewhere } : null;
}
