import type { AcceptanceView, AcceptRemarkDto } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { fetchQuality } from './fetch-quality.js';
import { acceptanceKey, loadAcceptances } from './load-acceptance.js';
import { loadRecordIds } from './load-record-ids.js';

/**
 * A remark is right as it stands, with the values that it rests on now. One that somebody else mended, or accepted, meanwhile is
 * refused. An acceptance that has lapsed is written over by the next.
 */
export async function acceptRemark(
  tx: Transaction,
  { participationId, check: checkId, reason, version }: AcceptRemarkDto,
  clock: Clock,
): Promise<Result<AcceptanceView>> {
  const { forbundId, accountId } = tx.principal;
  const [row] = await tx.query<{ insats_id: string }>(
    `SELECT insats_id FROM participation WHERE forbund_id = $1 AND participation_id = $2 FOR UPDATE`,
    [forbundId, participationId],
  );
  if (!row) return failure('notFound');
  const found = await fetchQuality(tx, clock, row.insats_id);
  const remarks = found.remarks.find(({ check }) => check.id === checkId);
  const ids = await loadRecordIds(tx);
  const index = found.records.findIndex((record) => ids.get(record)?.id === participationId);
  if (!remarks?.found.includes(index)) return failure('conflict', { title: MENDED });
  if (!remarks.check.acceptable) return failure('conflict', { title: UNACCEPTABLE });
  const held = (await loadAcceptances(tx, participationId)).get(acceptanceKey(participationId, checkId));
  const stands = held !== undefined && found.isAccepted(remarks, index);
  if (stands && held.version !== version) return failure('staleVersion', { current: held });
  const now = clock.now();
  const fingerprint = remarks.fingerprint(index);
  await tx.query(
    `INSERT INTO quality_acceptance (forbund_id, participation_id, insats_id, check_id, fingerprint, reason, accepted_at, accepted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (forbund_id, participation_id, check_id) DO UPDATE SET fingerprint = $5, reason = $6, accepted_at = $7,
       accepted_by = $8, version = quality_acceptance.version + 1`,
    [forbundId, participationId, row.insats_id, checkId, fingerprint, reason, now, accountId],
  );
  await recordAudit(tx, {
    at: now,
    action: 'accepted',
    subjectType: 'qualityAcceptance',
    subjectId: participationId,
    insatsId: row.insats_id,
    after: { check: checkId, reason, fingerprint },
  });
  const saved = (await loadAcceptances(tx, participationId)).get(acceptanceKey(participationId, checkId));
  return saved ? success(saved) : failure('internal');
}

const MENDED = {
  sv: 'Anmärkningen finns inte längre: uppgifterna har ändrats.',
  en: 'The remark is no longer there: the record has been changed.',
};
const UNACCEPTABLE = {
  sv: 'Den här anmärkningen kan inte godtas, den måste rättas.',
  en: 'This remark cannot be accepted, it must be mended.',
};
