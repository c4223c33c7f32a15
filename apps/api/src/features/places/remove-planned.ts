import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import type { PlannedKind } from './planned-kind.js';

interface Planned {
  readonly insatsId: string;
  readonly version: number;
}

/** It counts no more; the audit trail keeps what it was. */
export async function removePlanned<Dto extends Planned, View extends Planned>(
  tx: Transaction,
  kind: PlannedKind<Dto, View>,
  { id, version }: { readonly id: string; readonly version: number },
  clock: Clock,
): Promise<Result<null>> {
  const before = await kind.loadOne(tx, id, true);
  if (!before) return failure('notFound');
  if (before.version !== version) return failure('staleVersion', { current: before });
  await tx.query(`DELETE FROM ${kind.table} WHERE forbund_id = $1 AND ${kind.key} = $2`, [tx.principal.forbundId, id]);
  const { subjectType } = kind;
  const { insatsId } = before;
  await recordAudit(tx, { at: clock.now(), action: 'removed', subjectType, subjectId: id, insatsId, after: before });
  return success(null);
}
