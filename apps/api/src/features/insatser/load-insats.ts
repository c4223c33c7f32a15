import type { InsatsView } from '@utfall/api-contract';
import { InsatsGoalEntity } from '../../platform/database/entities/insats-goal.js';
import { InsatsEntity } from '../../platform/database/entities/insats.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { insatsView } from './insats-view.js';

/** One insats that the transaction reaches. `locked` = nobody else changes it before the transaction ends. */
export async function loadInsats(tx: Transaction, id: string, locked = false): Promise<InsatsView | undefined> {
  const where = { forbundId: tx.principal.forbundId, insatsId: id };
  const row = await tx.manager.findOne(InsatsEntity, {
    where,
    ...(locked ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
  return row ? insatsView(row, await tx.manager.find(InsatsGoalEntity, { where })) : undefined;
}
