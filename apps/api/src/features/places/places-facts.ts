import type { ReportPlaces } from '@utfall/appendix';
import { epochDay, type LocalDate } from '@utfall/calendar';
import type { PauseRow } from '@utfall/outcome-statistics';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { capacityKind } from './capacity-kind.js';
import { loadPlaceSettings } from './place-settings.js';

/**
 * What this feature publishes to others: what is planned for the insatser, and pauses of the time, as the caller's reach shows it.
 * @param insatser ids in the order that rows refer to them by index
 */
export async function loadReportPlaces(
  tx: Transaction,
  insatser: readonly string[],
  start: LocalDate,
  end: LocalDate,
): Promise<ReportPlaces> {
  const indexOf = new Map(insatser.map((id, index) => [id, index]));
  const settings = await loadPlaceSettings(tx);
  const open = new Map((await loadOpenDays(tx)).map(({ id, ...days }) => [id, days]));
  return {
    capacities: (await capacityKind.load(tx)).flatMap(({ insatsId, ...capacity }) => {
      const insats = indexOf.get(insatsId);
      return insats === undefined ? [] : [{ ...capacity, insats }];
    }),
    pauses: await loadPauses(tx, indexOf, start, end),
    open: insatser.map((id) => open.get(id) ?? { startDay: null, endDay: null }),
    // A track that has planned no longest stay has that of its insats.
    longestMonths: insatser.map(
      (id) => settings.get(id)?.longestMonths ?? settings.get(open.get(id)?.parentId ?? '')?.longestMonths ?? null,
    ),
  };
}

async function loadOpenDays(tx: Transaction) {
  return await tx.query<{ id: string; parentId: string | null; startDay: number | null; endDay: number | null }>(
    `SELECT insats_id AS id, parent_id AS "parentId", start_date - date '1970-01-01' AS "startDay", end_date - date '1970-01-01' AS "endDay"
     FROM insats WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
}

async function loadPauses(
  tx: Transaction,
  indexOf: ReadonlyMap<string, number>,
  start: LocalDate,
  end: LocalDate,
): Promise<PauseRow[]> {
  const rows = await tx.query<Omit<PauseRow, 'insats'> & { readonly id: string }>(
    `SELECT insats_id AS id, gender, from_date - date '1970-01-01' AS start,
       CASE WHEN paused_until = 'infinity' THEN NULL ELSE paused_until - date '1970-01-01' END AS "end"
     FROM pause_fact WHERE paused_until > $1 AND from_date < $2`,
    [start, end],
  );
  return rows.flatMap(({ id, ...pause }) => {
    const insats = indexOf.get(id);
    return insats === undefined || (pause.end !== null && pause.end <= epochDay(start)) ? [] : [{ ...pause, insats }];
  });
}
