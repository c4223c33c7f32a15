import { randomUUID } from 'node:crypto';
import { parties } from '@utfall/activities';
import type { ObstacleView, RaiseObstacleDto } from '@utfall/api-contract';
import { type Clock, dayInSweden, type LocalDate } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../platform/idempotency/claim-idempotency-key.js';
import { insertStep, stepProblems } from './obstacle-steps.js';
import { ownerProblems } from './owner-problems.js';
import { loadObstacle } from './stored-obstacle.js';

/** An obstacle is raised to a party. A request that is sent again gives the one that the first made. */
export async function raiseObstacle(
  tx: Transaction,
  { dto, attempt }: { readonly dto: RaiseObstacleDto; readonly attempt: Attempt | null },
  clock: Clock,
): Promise<Result<ObstacleView>> {
  const id = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, id) : success(id);
  if (!claimed.ok) return claimed;
  if (claimed.value !== id) {
    const first = await loadObstacle(tx, claimed.value);
    return first ? success(first) : failure('notFound');
  }
  const now = clock.now();
  const { insatsId } = dto;
  const step = { state: 'raised' as const, date: dto.date as LocalDate, note: null };
  const problems = [...(await ownerProblems(tx, insatsId)), ...stepProblems([], step, dayInSweden(now))];
  if (problems.length > 0) return invalid(problems);
  await tx.query(
    `INSERT INTO structural_obstacle (forbund_id, obstacle_id, insats_id, party, title, description) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.principal.forbundId, id, insatsId, parties[dto.party].number, dto.title, dto.description || null],
  );
  await insertStep(tx, { id, insatsId, number: 1 }, step);
  const after = await loadObstacle(tx, id);
  if (!after) throw new Error(`obstacle ${id} is gone as soon as it is made`);
  await recordAudit(tx, { at: now, action: 'created', subjectType: 'obstacle', subjectId: id, insatsId, after });
  return success(after);
}
