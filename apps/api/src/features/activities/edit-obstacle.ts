import { parties } from '@utfall/activities';
import type { ObstacleDto, ObstacleView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { changeObstacle } from './change-obstacle.js';
import { ownerProblems } from './owner-problems.js';

/** What is said of the obstacle. It stays where it was raised: its steps belong to the same insats. */
export async function editObstacle(
  tx: Transaction,
  { id, dto }: { readonly id: string; readonly dto: ObstacleDto },
  clock: Clock,
): Promise<Result<ObstacleView>> {
  const change = { id, version: dto.version, action: 'edited', at: clock.now() };
  return await changeObstacle(tx, change, async (before) => {
    const problems = dto.insatsId === before.insatsId ? await ownerProblems(tx, dto.insatsId) : [moved];
    if (problems.length > 0) return invalid(problems);
    await tx.query(
      `UPDATE structural_obstacle SET party = $3, title = $4, description = $5 WHERE forbund_id = $1 AND obstacle_id = $2`,
      [tx.principal.forbundId, id, parties[dto.party].number, dto.title, dto.description || null],
    );
    return success(null);
  });
}

const moved = {
  field: 'insatsId',
  code: 'moved',
  message: 'Hindret hör till den insats där det påtalades.',
  messageEn: 'The obstacle belongs to the insats in which it was raised.',
};
