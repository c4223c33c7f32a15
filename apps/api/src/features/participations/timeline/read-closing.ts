import type { ClosingView } from '@utfall/api-contract';
import { modeIds, structuralVariables } from '@utfall/codebook';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../../platform/errors/result.js';
import { openInsats } from '../open-insats.js';
import { viewOf } from '../participation-record.js';
import { loadOngoing } from './load-ongoing.js';

/** What closing an insats would end, before anybody does it. */
export async function readClosing(tx: Transaction, { id }: { readonly id: string }): Promise<Result<ClosingView>> {
  const insats = await openInsats(tx, id);
  if (!insats) return failure('notFound');
  const [named] = await tx.query<{ name: string }>(`SELECT name FROM insats WHERE forbund_id = $1 AND insats_id = $2`, [
    tx.principal.forbundId,
    id,
  ]);
  const ongoing = await loadOngoing(tx, id);
  const anonymous = ongoing.filter(({ answers }) => answers[structuralVariables.mode] === modeIds.anonymous).length;
  return success({
    insatsId: id,
    insatsName: named?.name ?? '',
    endDate: insats.endDate,
    ongoing: ongoing.map(viewOf),
    counts: { withData: ongoing.length - anonymous, anonymous },
  });
}
