import type { WithdrawAcceptanceDto } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { acceptanceKey, loadAcceptances } from './load-acceptance.js';

/** The oddity is to be mended after all. */
export async function withdrawAcceptance(
  tx: Transaction,
  { participationId, check, version }: WithdrawAcceptanceDto,
  clock: Clock,
): Promise<Result<void>> {
  const held = (await loadAcceptances(tx, participationId)).get(acceptanceKey(participationId, check));
  if (!held) return failure('notFound');
  const [taken] = await tx.query<{ insats_id: string }>(
    `DELETE FROM quality_acceptance WHERE forbund_id = $1 AND participation_id = $2 AND check_id = $3 AND version = $4
     RETURNING insats_id`,
    [tx.principal.forbundId, participationId, check, version],
  );
  if (!taken) return failure('staleVersion', { current: held });
  await recordAudit(tx, {
    at: clock.now(),
    action: 'withdrawn',
    subjectType: 'qualityAcceptance',
    subjectId: participationId,
    insatsId: taken.insats_id,
    after: { check },
  });
  return success(undefined);
}
