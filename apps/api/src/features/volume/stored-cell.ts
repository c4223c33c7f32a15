import { genderOfNumber } from '@utfall/activities';
import type { VolumeCellView } from '@utfall/api-contract';
import { type LocalDate, monthOf } from '@utfall/calendar';

/** A cell of the month grid: the rows of `volume_count` that are alike in insats, month, gender and name. */
export interface StoredCell {
  readonly insats_id: string;
  readonly label: string | null;
  readonly gender: number;
  readonly month: LocalDate;
  readonly new_persons: number | null;
  readonly visits: number | null;
  readonly version: string | null;
}

/** SQL: changes when a row of the cell is changed, added or taken away; a row that is made again has another id. NULL without rows. */
export const CELL_VERSION = `md5(string_agg(v.volume_count_id::text || v.version::text, ' ' ORDER BY v.volume_count_id))`;

export function cellView(cell: StoredCell): VolumeCellView {
  return {
    insatsId: cell.insats_id,
    label: cell.label,
    gender: genderOfNumber(cell.gender),
    month: monthOf(cell.month),
    newPersons: cell.new_persons,
    visits: cell.visits,
    version: cell.version,
  };
}
