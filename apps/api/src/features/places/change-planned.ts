import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import type { PlannedKind } from './planned-kind.js';

interface Planned {
  readonly insatsId: string;
  readonly version: number;
}

/** The whole of it; the later of two is told what the first one saved. */
export async function changePlanned<Dto extends Planned, View extends Planned>(
  tx: Transaction,
  kind: PlannedKind<Dto, View>,
  { id, dto }: { readonly id: string; readonly dto: Dto },
  clock: Clock,
): Promise<Result<View>> {
  const before = await kind.loadOne(tx, id, true);
  if (!before) return failure('notFound');
  if (before.version !== dto.version) return failure('staleVersion', { current: before });
  const problems = await kind.problems(tx, dto, id);
  if (problems.length > 0) return invalid(problems);
  await tx.query(
    `UPDATE ${kind.table} SET version = version + 1, ${kind.columns.map((column, i) => `${column} = $${i + 3}`).join(', ')}
     WHERE forbund_id = $1 AND ${kind.key} = $2`,
    [tx.principal.forbundId, id, ...kind.values(dto)],
  );
  const after = await kind.loadOne(tx, id, false);
  if (!after) throw new Error(`${kind.subjectType} ${id} is gone while it is locked`);
  const { subjectType } = kind;
  const { insatsId } = after;
  await recordAudit(tx, { at: clock.now(), action: 'edited', subjectType, subjectId: id, insatsId, after });
  return success(after);
}
