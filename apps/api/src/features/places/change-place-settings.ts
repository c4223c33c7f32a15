import type { PlaceSettingsDto, PlaceSettingsView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { insatsProblems } from './insats-problems.js';
import { loadPlaceSettings, unsetSettings } from './place-settings.js';

/** From when on an insats is warned of; version 0 is the first to set it. */
export async function changePlaceSettings(
  tx: Transaction,
  { insatsId, dto }: { readonly insatsId: string; readonly dto: PlaceSettingsDto },
  clock: Clock,
): Promise<Result<PlaceSettingsView>> {
  const problems = await insatsProblems(tx, insatsId);
  if (problems.some(({ code }) => code === 'unknown')) return failure('notFound');
  if (problems.length > 0) return invalid(problems);
  const saved = await tx.query(
    `INSERT INTO insats_place_setting AS s (forbund_id, insats_id, longest_months, empty_below, empty_months)
     SELECT $1, $2, $3, $4, $5 WHERE $6 = 0
       OR EXISTS (SELECT FROM insats_place_setting WHERE forbund_id = $1 AND insats_id = $2)
     ON CONFLICT (forbund_id, insats_id) DO UPDATE
       SET longest_months = $3, empty_below = $4, empty_months = $5, version = s.version + 1 WHERE s.version = $6
     RETURNING 1`,
    [tx.principal.forbundId, insatsId, dto.longestMonths, dto.emptyBelow, dto.emptyMonths, dto.version],
  );
  const after = (await loadPlaceSettings(tx)).get(insatsId) ?? unsetSettings(insatsId);
  if (saved.length === 0) return failure('staleVersion', { current: after });
  await recordAudit(tx, {
    at: clock.now(),
    action: 'edited',
    subjectType: 'placeSettings',
    subjectId: insatsId,
    insatsId,
    after,
  });
  return success(after);
}
