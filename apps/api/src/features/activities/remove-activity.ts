import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { loadActivity } from './stored-activity.js';

/** It is counted no more; the audit trail keeps what it was. */
export async function removeActivity(
  tx: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
  clock: Clock,
): Promise<Result<null>> {
  const before = await loadActivity(tx, id, true);
  if (!before) return failure('notFound');
  if (before.version !== version) return failure('staleVersion', { current: before });
  const key = [tx.principal.forbundId, id];
  await tx.query(`DELETE FROM activity_participants WHERE forbund_id = $1 AND activity_id = $2`, key);
  await tx.query(`DELETE FROM activity WHERE forbund_id = $1 AND activity_id = $2`, key);
  await recordAudit(tx, {
    at: clock.now(),
    action: 'removed',
    subjectType: 'activity',
    subjectId: id,
    insatsId: before.insatsId,
    after: before,
  });
  return success(null);
}
