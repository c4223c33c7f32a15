import type { InsatsView } from '@utfall/api-contract';
import { InsatsGoalEntity } from '../../platform/database/entities/insats-goal.js';
import { InsatsEntity } from '../../platform/database/entities/insats.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { insatsView } from './insats-view.js';
import { sortInsatser } from './sort-insatser.js';

/** The insatser that the account reaches, in the order that every page shows them. */
export async function listInsatser(tx: Transaction): Promise<Result<InsatsView[]>> {
  const where = { forbundId: tx.principal.forbundId };
  const rows = await tx.manager.find(InsatsEntity, { where });
  const goals = await tx.manager.find(InsatsGoalEntity, { where });
  return success(sortInsatser(rows.map((row) => insatsView(row, goals))));
}
