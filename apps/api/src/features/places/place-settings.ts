import type { PlaceSettingsView } from '@utfall/api-contract';
import { DEFAULT_PLACE_SETTINGS } from '@utfall/outcome-statistics';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** Of the insatser within reach that have set any, by insats. */
export async function loadPlaceSettings(tx: Transaction): Promise<Map<string, PlaceSettingsView>> {
  const rows = await tx.query<PlaceSettingsView>(
    `SELECT insats_id AS "insatsId", longest_months AS "longestMonths", empty_below AS "emptyBelow",
       empty_months AS "emptyMonths", version
     FROM insats_place_setting WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  return new Map(rows.map((row) => [row.insatsId, row]));
}

/** What holds until somebody sets it. */
export function unsetSettings(insatsId: string): PlaceSettingsView {
  return { ...DEFAULT_PLACE_SETTINGS, insatsId, version: 0 };
}
