import type { ObstacleView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { obstacleColumns, obstacleView, type StoredObstacle } from './stored-obstacle.js';

/** Every obstacle within reach, the latest raised first. There are tens of them, not thousands. */
export async function listObstacles(tx: Transaction): Promise<Result<ObstacleView[]>> {
  const rows = await tx.query<StoredObstacle>(
    `SELECT ${obstacleColumns} FROM structural_obstacle o WHERE o.forbund_id = $1 ORDER BY o.created_at DESC, o.obstacle_id`,
    [tx.principal.forbundId],
  );
  const raisedOn = ({ steps }: ObstacleView): string => steps[0]?.date ?? '';
  return success(rows.map(obstacleView).sort((a, b) => raisedOn(b).localeCompare(raisedOn(a))));
}
