import { setImmediate } from 'node:timers/promises';
import type { ImportDraftView, ImportError } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { type ColumnFacts, type ImportMapping, suggestMapping } from '@utfall/participation';
import type { Principal } from '../../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../../platform/errors/result.js';
import type { ImportSource } from '../file/import-source.js';
import { BATCH_ROWS } from '../stage-file.js';
import { clearLeftovers, clearStage, newImportId, type StagedRow, stageRows } from '../stage-rows.js';
import { openTable } from '../table/table-file.js';
import type { TableFile, TableWishes } from '../table/table.js';
import { draftContext, loadDraft } from './draft.js';
import { draftView } from './draft-view.js';
import { keptCells } from './kept-cells.js';
import { recallMapping, shapeHash } from './recalled-mapping.js';
import { surveyTable, type SurveyedTable } from './survey-table.js';

export interface DraftWishes extends TableWishes {
  readonly headingRow?: number;
  /** The draft of the same file, read in another way; it is taken away. */
  readonly replaces?: string;
}

const PERMISSION = 'participation:import';

/**
 * Reads an unknown file: looks at all of it, then puts aside the columns that may be read. The file itself is kept nowhere, so
 * reading it in another way is sending it again.
 */
export async function createDraft(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { source, wishes }: { readonly source: ImportSource; readonly wishes: DraftWishes },
  clock: Clock,
): Promise<Result<ImportDraftView>> {
  const at = clock.now();
  const inUnit = <T>(work: (tx: Transaction) => Promise<T>) =>
    unitOfWork.run(principal, PERMISSION, async (tx) => success(await work(tx)));
  const known = await inUnit(async (tx) => {
    await clearLeftovers(tx, at);
    return await draftContext(tx);
  });
  if (!known.ok) return known;
  const opening = await openTable(source, wishes);
  if (!opening.ok) return refused(opening.error);
  const { lookup } = known.value;
  const isInsats = (text: string) => lookup.find(text) !== undefined;
  const looked = await surveyTable(opening.table, wishes.headingRow, isInsats);
  if (!looked.ok) return refused(looked.error);
  const { table } = opening;
  const { survey } = looked;
  const id = newImportId(at);
  try {
    await stageTable(table, survey, async (rows) => void (await inUnit((tx) => stageRows(tx, id, rows))));
  } catch (error) {
    await inUnit((tx) => clearStage(tx, id));
    throw error;
  }
  const only = known.value.insatser.length === 1 ? known.value.insatser[0]?.insatsId : undefined;
  return await unitOfWork.run(principal, PERMISSION, async (tx) => {
    if (wishes.replaces !== undefined) await removeDraft(tx, wishes.replaces);
    const shape = shapeHash(survey.columns);
    const recalled = await recallMapping(tx, shape);
    const suggested = suggestMapping(survey.columns, { targets: known.value.targets, isInsats, onlyInsats: only });
    await tx.query(
      `INSERT INTO import_draft (forbund_id, draft_id, created_at, file, columns, shape, rows, mapping, remembered)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        principal.forbundId,
        id,
        at,
        JSON.stringify(fileOf(table, survey, source.fileName)),
        JSON.stringify(survey.columns.map(withoutSamples)),
        shape,
        survey.rows,
        JSON.stringify(
          recalled ? { ...recalled, columns: withOrders(recalled, suggested, survey.columns) } : suggested,
        ),
        recalled !== undefined,
      ],
    );
    const draft = await loadDraft(tx, id);
    return draft ? success(await draftView(tx, draft, dayInSweden(at))) : failure('notFound');
  });
}

export async function removeDraft(tx: Transaction, id: string): Promise<void> {
  await tx.query(`DELETE FROM import_draft WHERE forbund_id = $1 AND draft_id = $2`, [tx.principal.forbundId, id]);
  await clearStage(tx, id);
}

async function stageTable(
  table: TableFile,
  { headingRow, columns }: SurveyedTable,
  stage: (rows: readonly StagedRow[]) => Promise<void>,
): Promise<void> {
  let batch: StagedRow[] = [];
  for await (const { line, cells } of table.rows()) {
    if (line <= headingRow) continue;
    batch.push({ row: line, payload: keptCells(cells, columns) });
    if (batch.length < BATCH_ROWS) continue;
    await stage(batch);
    batch = [];
    await setImmediate();
  }
  if (batch.length > 0) await stage(batch);
}

/** Cells are not kept beside their rows: the suggestions have been made. A birthday is a year from here on. */
function withoutSamples(facts: ColumnFacts): ColumnFacts {
  return { ...facts, samples: [] };
}

/** What was decided is remembered; in which order the days of this file stand, its own cells may tell otherwise. */
function withOrders(recalled: ImportMapping, suggested: ImportMapping, columns: readonly ColumnFacts[]) {
  return recalled.columns.map((column) => {
    const facts = columns.find((one) => one.column === column.column);
    const fits =
      column.dayOrder === null || facts?.dayOrders.length === 0 || facts?.dayOrders.includes(column.dayOrder);
    const found = suggested.columns.find((one) => one.column === column.column);
    return fits ? column : { ...column, dayOrder: found?.dayOrder ?? null };
  });
}

function fileOf(
  { format, encoding, delimiter, sheets, sheet, sha256 }: TableFile,
  { headingRow }: SurveyedTable,
  name: string,
) {
  return { name, format, encoding, delimiter, sheets, sheet, headingRow, sha256 };
}

/** A file that cannot be read is an entry to correct. */
function refused({ row, message, messageEn }: ImportError): Result<never> {
  const place = row > 0 ? { sv: `Rad ${row}: `, en: `Row ${row}: ` } : { sv: '', en: '' };
  return invalid([
    { field: 'file', code: 'unreadable', message: `${place.sv}${message}`, messageEn: `${place.en}${messageEn}` },
  ]);
}
