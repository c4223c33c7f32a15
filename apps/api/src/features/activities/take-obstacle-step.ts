import type { ObstacleStepDto, ObstacleView } from '@utfall/api-contract';
import { type Clock, dayInSweden, type LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { changeObstacle } from './change-obstacle.js';
import { insertStep, stepProblems } from './obstacle-steps.js';

/** The next step in the life of an obstacle: answered, being solved, solved, not solved. */
export async function takeObstacleStep(
  tx: Transaction,
  { id, dto }: { readonly id: string; readonly dto: ObstacleStepDto },
  clock: Clock,
): Promise<Result<ObstacleView>> {
  const now = clock.now();
  const change = { id, version: dto.version, action: dto.state, at: now };
  return await changeObstacle(tx, change, async ({ steps, insatsId }) => {
    const step = { state: dto.state, date: dto.date as LocalDate, note: dto.note };
    const problems = stepProblems(steps, step, dayInSweden(now));
    if (problems.length > 0) return invalid(problems);
    await insertStep(tx, { id, insatsId, number: steps.length + 1 }, step);
    return success(null);
  });
}
