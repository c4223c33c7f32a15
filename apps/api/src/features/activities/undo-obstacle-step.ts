import type { ObstacleView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { changeObstacle } from './change-obstacle.js';

/** The last step was a mistake: the obstacle is again where it was. That it was raised is not undone here. */
export async function undoObstacleStep(
  tx: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
  clock: Clock,
): Promise<Result<ObstacleView>> {
  return await changeObstacle(tx, { id, version, action: 'stepUndone', at: clock.now() }, async ({ steps }) => {
    if (steps.length < 2) return failure('conflict', { title: ONLY_RAISED });
    await tx.query(`DELETE FROM obstacle_step WHERE forbund_id = $1 AND obstacle_id = $2 AND step_no = $3`, [
      tx.principal.forbundId,
      id,
      steps.length,
    ]);
    return success(null);
  });
}

const ONLY_RAISED = {
  sv: 'Hindret är bara påtalat: det finns inget steg att ångra.',
  en: 'The obstacle is only raised: there is no step to undo.',
};
