import { randomUUID } from 'node:crypto';
import type { ActivityDto, ActivityView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../platform/idempotency/claim-idempotency-key.js';
import { activityProblems } from './activity-problems.js';
import { activityValues, loadActivity, saveParticipants, writtenColumns } from './stored-activity.js';

/** A request that is sent again gives the activity that the first one made. */
export async function createActivity(
  tx: Transaction,
  { dto, attempt }: { readonly dto: ActivityDto; readonly attempt: Attempt | null },
  clock: Clock,
): Promise<Result<ActivityView>> {
  const id = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, id) : success(id);
  if (!claimed.ok) return claimed;
  if (claimed.value !== id) {
    const first = await loadActivity(tx, claimed.value);
    return first ? success(first) : failure('notFound');
  }
  const now = clock.now();
  const problems = await activityProblems(tx, dto, dayInSweden(now));
  if (problems.length > 0) return invalid(problems);
  await tx.query(
    `INSERT INTO activity (forbund_id, activity_id, ${writtenColumns.join(', ')})
     VALUES ($1, $2, ${writtenColumns.map((_, i) => `$${i + 3}`).join(', ')})`,
    [tx.principal.forbundId, id, ...activityValues(dto)],
  );
  await saveParticipants(tx, id, dto);
  const after = await loadActivity(tx, id);
  if (!after) throw new Error(`activity ${id} is gone as soon as it is made`);
  const { insatsId } = dto;
  await recordAudit(tx, { at: now, action: 'created', subjectType: 'activity', subjectId: id, insatsId, after });
  return success(after);
}
