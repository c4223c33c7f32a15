import { type LocalDate, monthOf } from '@utfall/calendar';
import type { VolumeRow } from '@utfall/outcome-statistics';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/**
 * Counts without records of the months from `start` to before `end`, as the caller's role and reach show them.
 * @param insatser in the order that rows refer to them by index
 */
export async function loadVolume(
  tx: Transaction,
  insatser: readonly { readonly id: string }[],
  start: LocalDate,
  end: LocalDate,
): Promise<VolumeRow[]> {
  const indexOf = new Map(insatser.map((insats, index) => [insats.id, index]));
  const rows = await tx.query<{
    insats_id: string;
    month: LocalDate;
    gender: number;
    new_persons: number;
    visits: number;
    label: string | null;
  }>(
    `SELECT insats_id, month, gender, new_persons, visits, label FROM volume_count
     WHERE month >= $1 AND month < $2 ORDER BY month, label`,
    [start, end],
  );
  return rows.flatMap((row) => {
    const insats = indexOf.get(row.insats_id);
    if (insats === undefined) return [];
    return {
      insats,
      month: monthOf(row.month),
      gender: row.gender,
      newPersons: row.new_persons,
      visits: row.visits,
      name: row.label,
    };
  });
}
