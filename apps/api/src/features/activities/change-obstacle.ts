import type { ObstacleView } from '@utfall/api-contract';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { loadObstacle } from './stored-obstacle.js';

interface Change {
  readonly id: string;
  /** The version that was read. */
  readonly version: number;
  readonly action: string;
  readonly at: Date;
}

/** The common course of every change: lock, compare the version, decide and write, count the version on, audit. */
export async function changeObstacle(
  tx: Transaction,
  { id, version, action, at }: Change,
  write: (before: ObstacleView) => Promise<Result<unknown>>,
): Promise<Result<ObstacleView>> {
  const before = await loadObstacle(tx, id, true);
  if (!before) return failure('notFound');
  if (before.version !== version) return failure('staleVersion', { current: before });
  const written = await write(before);
  if (!written.ok) return written;
  await tx.query(`UPDATE structural_obstacle SET version = version + 1 WHERE forbund_id = $1 AND obstacle_id = $2`, [
    tx.principal.forbundId,
    id,
  ]);
  const after = await loadObstacle(tx, id);
  if (!after) throw new Error(`obstacle ${id} is gone while it is locked`);
  await recordAudit(tx, { at, action, subjectType: 'obstacle', subjectId: id, insatsId: after.insatsId, after });
  return success(after);
}
