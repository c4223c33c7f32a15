import type { ActivityDto, ActivityView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { activityProblems } from './activity-problems.js';
import { activityValues, loadActivity, saveParticipants, writtenColumns } from './stored-activity.js';

/** The whole activity, its participants as a list. */
export async function changeActivity(
  tx: Transaction,
  { id, dto }: { readonly id: string; readonly dto: ActivityDto },
  clock: Clock,
): Promise<Result<ActivityView>> {
  const now = clock.now();
  const before = await loadActivity(tx, id, true);
  if (!before) return failure('notFound');
  if (before.version !== dto.version) return failure('staleVersion', { current: before });
  const problems = await activityProblems(tx, dto, dayInSweden(now));
  if (problems.length > 0) return invalid(problems);
  const key = [tx.principal.forbundId, id];
  await tx.query(`DELETE FROM activity_participants WHERE forbund_id = $1 AND activity_id = $2`, key);
  await tx.query(
    `UPDATE activity SET version = version + 1, ${writtenColumns.map((column, i) => `${column} = $${i + 3}`).join(', ')}
     WHERE forbund_id = $1 AND activity_id = $2`,
    [...key, ...activityValues(dto)],
  );
  await saveParticipants(tx, id, dto);
  const after = await loadActivity(tx, id);
  if (!after) throw new Error(`activity ${id} is gone while it is locked`);
  const { insatsId } = dto;
  await recordAudit(tx, { at: now, action: 'edited', subjectType: 'activity', subjectId: id, insatsId, after });
  return success(after);
}
