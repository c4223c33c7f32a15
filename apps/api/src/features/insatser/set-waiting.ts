import type { InsatsView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { InsatsEntity } from '../../platform/database/entities/insats.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { loadInsats } from './load-insats.js';

interface Waiting {
  readonly id: string;
  /** null = not counted. */
  readonly waiting: number | null;
  readonly version: number;
}

/** How many wait for a place, as the samordnare counts them today. */
export async function setWaiting(
  tx: Transaction,
  { id, waiting, version }: Waiting,
  clock: Clock,
): Promise<Result<InsatsView>> {
  const before = await loadInsats(tx, id, true);
  if (!before) return failure('notFound');
  if (before.version !== version) return failure('staleVersion', { current: before });
  const now = clock.now();
  await tx.manager.update(
    InsatsEntity,
    { forbundId: tx.principal.forbundId, insatsId: id },
    { waiting, waitingUpdatedAt: now, version: version + 1 },
  );
  const after: InsatsView = { ...before, waiting, waitingUpdatedAt: now.toISOString(), version: version + 1 };
  await recordAudit(tx, {
    at: now,
    action: 'waitingCounted',
    subjectType: 'insats',
    subjectId: id,
    insatsId: id,
    after,
  });
  return success(after);
}
