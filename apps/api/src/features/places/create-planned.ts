import { randomUUID } from 'node:crypto';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../platform/idempotency/claim-idempotency-key.js';
import type { PlannedKind } from './planned-kind.js';

interface Planned {
  readonly insatsId: string;
  readonly version: number;
}

/** A request that is sent again gives what the first one made. */
export async function createPlanned<Dto extends Planned, View extends Planned>(
  tx: Transaction,
  kind: PlannedKind<Dto, View>,
  { dto, attempt }: { readonly dto: Dto; readonly attempt: Attempt | null },
  clock: Clock,
): Promise<Result<View>> {
  const id = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, id) : success(id);
  if (!claimed.ok) return claimed;
  if (claimed.value !== id) {
    const first = await kind.loadOne(tx, claimed.value, false);
    return first ? success(first) : failure('notFound');
  }
  const problems = await kind.problems(tx, dto, id);
  if (problems.length > 0) return invalid(problems);
  await tx.query(
    `INSERT INTO ${kind.table} (forbund_id, ${kind.key}, ${kind.columns.join(', ')})
     VALUES ($1, $2, ${kind.columns.map((_, i) => `$${i + 3}`).join(', ')})`,
    [tx.principal.forbundId, id, ...kind.values(dto)],
  );
  const after = await kind.loadOne(tx, id, false);
  if (!after) throw new Error(`${kind.subjectType} ${id} is gone as soon as it is made`);
  const { subjectType } = kind;
  const { insatsId } = after;
  await recordAudit(tx, { at: clock.now(), action: 'created', subjectType, subjectId: id, insatsId, after });
  return success(after);
}
