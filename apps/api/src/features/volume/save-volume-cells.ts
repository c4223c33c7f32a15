import { numberOfGender } from '@utfall/activities';
import type { VolumeCellDto, VolumeCellView } from '@utfall/api-contract';
import { type Clock, dayInSweden, firstDay, type LocalDate, type Month, monthOf } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { CELL_VERSION, cellView, type StoredCell } from './stored-cell.js';
import { volumeCellProblems } from './volume-cell-problems.js';

/** A cell as it shall be, in the columns of `volume_count`. */
interface WantedCell {
  readonly insats_id: string;
  readonly label: string | null;
  readonly gender: number;
  readonly month: LocalDate;
  readonly new_persons: number | null;
  readonly visits: number | null;
}

const WANTED = `jsonb_to_recordset($2::jsonb) AS w (ord integer, insats_id uuid, label text, gender smallint, month date,
  new_persons integer, visits integer)`;
const OF_CELL = `v.forbund_id = $1 AND v.insats_id = w.insats_id AND v.month = w.month AND v.gender = w.gender
  AND v.label IS NOT DISTINCT FROM w.label`;
/** The row that a change stays in; the others of its cell go into it. */
const IS_FIRST = `v.volume_count_id = (SELECT min(f.volume_count_id::text)::uuid FROM volume_count f WHERE f.forbund_id = v.forbund_id
  AND f.insats_id = v.insats_id AND f.month = v.month AND f.gender = v.gender AND f.label IS NOT DISTINCT FROM v.label)`;

/** The cells of the month grid that a person changed: all of them, or none with the reason. */
export async function saveVolumeCells(
  tx: Transaction,
  { cells }: { readonly cells: readonly VolumeCellDto[] },
  clock: Clock,
): Promise<Result<VolumeCellView[]>> {
  const now = clock.now();
  const reached = await lockInsatser(tx, cells);
  const problems = volumeCellProblems(cells, reached, monthOf(dayInSweden(now)));
  if (problems.length > 0) return invalid(problems);
  const wanted = cells.map(wantedCell);
  const before = await readCells(tx, wanted);
  const newer = before.filter(({ version }, i) => version !== (cells[i]?.version ?? null));
  if (newer.length > 0) return failure('staleVersion', { current: newer.map(cellView) });
  await write(tx, wanted);
  const after = (await readCells(tx, wanted)).map(cellView);
  for (const insatsId of reached) {
    await recordAudit(tx, {
      at: now,
      action: 'counted',
      subjectType: 'volume',
      subjectId: insatsId,
      insatsId,
      after: after.filter((cell) => cell.insatsId === insatsId),
    });
  }
  return success(after);
}

/** Holds those of the insatser that are reached, so that two who fill the same empty cell come one after the other. */
async function lockInsatser(tx: Transaction, cells: readonly VolumeCellDto[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ insats_id: string }>(
    `SELECT insats_id FROM insats WHERE forbund_id = $1 AND insats_id = ANY ($2::uuid[]) ORDER BY insats_id FOR NO KEY UPDATE`,
    [tx.principal.forbundId, [...new Set(cells.map(({ insatsId }) => insatsId))]],
  );
  return new Set(rows.map(({ insats_id: id }) => id));
}

/** A count that is not given beside one that is, is none: 4 new persons and no visit counted are 4 and 0. */
function wantedCell(cell: VolumeCellDto): WantedCell {
  const isEmpty = cell.newPersons === null && cell.visits === null;
  return {
    insats_id: cell.insatsId,
    label: cell.label || null,
    gender: numberOfGender(cell.gender),
    month: firstDay(cell.month as Month),
    new_persons: isEmpty ? null : (cell.newPersons ?? 0),
    visits: isEmpty ? null : (cell.visits ?? 0),
  };
}

/** One for each that is wanted, in their order. */
async function readCells(tx: Transaction, wanted: readonly WantedCell[]): Promise<StoredCell[]> {
  return await tx.query<StoredCell>(
    `SELECT w.insats_id, w.label, w.gender, w.month, sum(v.new_persons)::int AS new_persons, sum(v.visits)::int AS visits,
            ${CELL_VERSION} AS version
     FROM ${WANTED} LEFT JOIN volume_count v ON ${OF_CELL}
     GROUP BY w.ord, w.insats_id, w.label, w.gender, w.month ORDER BY w.ord`,
    values(tx, wanted),
  );
}

async function write(tx: Transaction, wanted: readonly WantedCell[]): Promise<void> {
  await tx.query(
    `DELETE FROM volume_count v USING ${WANTED} WHERE ${OF_CELL} AND (w.new_persons IS NULL OR NOT ${IS_FIRST})`,
    values(tx, wanted),
  );
  await tx.query(
    `UPDATE volume_count v SET new_persons = w.new_persons, visits = w.visits, version = v.version + 1
     FROM ${WANTED} WHERE ${OF_CELL}`,
    values(tx, wanted),
  );
  await tx.query(
    `INSERT INTO volume_count (forbund_id, volume_count_id, insats_id, month, gender, new_persons, visits, label)
     SELECT $1, gen_random_uuid(), w.insats_id, w.month, w.gender, w.new_persons, w.visits, w.label FROM ${WANTED}
     WHERE w.new_persons IS NOT NULL AND NOT EXISTS (SELECT FROM volume_count v WHERE ${OF_CELL})`,
    values(tx, wanted),
  );
}

function values(tx: Transaction, wanted: readonly WantedCell[]): unknown[] {
  return [tx.principal.forbundId, JSON.stringify(wanted.map((cell, ord) => ({ ord, ...cell })))];
}
