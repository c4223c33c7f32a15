import { setImmediate } from 'node:timers/promises';
import type { ImportError, ImportPreview } from '@utfall/api-contract';
import { dayInSweden } from '@utfall/calendar';
import { RowTranslator, type StagedCell, type TranslationError } from '@utfall/participation';
import { utfallCodebook } from '@utfall/codebook';
import type { Principal } from '../../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Result, success } from '../../../platform/errors/result.js';
import { type PreviewRow, countedRows } from '../counted-rows.js';
import { deltagareImport } from '../deltagare/deltagare-import.js';
import { CODE_HEADING, INSATS_HEADING } from '../deltagare/read-participations.js';
import type { ErrorList } from '../error-list.js';
import { importError } from '../import-error.js';
import type { PreparedImport, Stage } from '../import-kind.js';
import { judgeAndSave } from '../judge-and-save.js';
import type { ImportOptions, ImportOutcome } from '../run-import.js';
import { BATCH_ROWS } from '../stage-file.js';
import { newImportId, type StagedRow } from '../stage-rows.js';
import { removeDraft } from './create-draft.js';
import { type Draft, type DraftContext, draftContext, headingOf } from './draft.js';
import { rememberMapping } from './recalled-mapping.js';
import { type Alike, skipRegistered } from './skip-registered.js';

export interface DraftRun {
  readonly draft: Draft;
  readonly dryRun: boolean;
  readonly alike: Alike;
}

const PERMISSION = 'participation:import';

/**
 * Judges the rows of a mapped file and, unless it is a dry run, saves them: each row is translated to one of deltagare.csv and then
 * goes the way of every imported row.
 */
export async function runDraft(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { draft, dryRun, alike }: DraftRun,
  { clock, onProgress = () => undefined, signal }: ImportOptions,
): Promise<Result<ImportOutcome>> {
  const at = clock.now();
  const ready = await unitOfWork.run(principal, PERMISSION, async (tx) =>
    success({ base: await deltagareImport.prepare(tx, dayInSweden(at)), context: await draftContext(tx) }),
  );
  if (!ready.ok) return ready;
  const { base, context } = ready.value;
  const rows = draftRows(draft, context, base);
  let preview: ImportPreview | undefined;
  const prepared: PreparedImport = {
    openRows: (columns) => base.openRows(columns),
    lookUp: base.lookUp,
    check: async (tx, stage) => {
      const duplicates = await skipRegistered(tx, stage, alike);
      const found = await base.check(tx, stage);
      preview = { ...(await stagedCounts(tx, stage)), ...duplicates };
      const nothing = !dryRun && preview.rows === 0 && found.count === 0;
      const errors = nothing ? [importError(NOTHING)] : found.errors.map(rows.asInFile);
      return { errors, count: nothing ? 1 : found.count };
    },
    save: async (tx, stage) => {
      const saved = await base.save(tx, stage);
      await rememberMapping(tx, draft.shape, draft.mapping, at);
      await removeDraft(tx, draft.id);
      return saved;
    },
  };
  const progress = (rowsRead: number) => onProgress({ phase: 'reading', rowsRead, rowsTotal: draft.rows });
  progress(0);
  const outcome = await judgeAndSave(unitOfWork, principal, {
    permission: PERMISSION,
    prepared,
    importId: newImportId(at),
    at,
    fileName: draft.file.name,
    dryRun,
    image: { kind: 'deltagare', sha256: draft.file.sha256, mapped: true },
    read: async (errors, stage) => {
      let [rowsRead, last] = [0, 0];
      for (;;) {
        signal?.throwIfAborted();
        const page = await unitOfWork.run(principal, PERMISSION, async (tx) =>
          success(await readPage(tx, draft, last)),
        );
        const staged = page.ok ? page.value : [];
        if (staged.length === 0) return rowsRead;
        await stage(staged.flatMap(({ row, cells }) => rows.read(row, cells, errors)));
        rowsRead += staged.length;
        last = staged.at(-1)?.row ?? last;
        progress(rowsRead);
        await setImmediate();
      }
    },
    onSaving: (rowsRead) => onProgress({ phase: 'saving', rowsRead, rowsTotal: rowsRead }),
  });
  return success({ ...outcome, preview });
}

interface RawRow {
  readonly row: number;
  readonly cells: readonly StagedCell[];
}

async function readPage(tx: Transaction, { id }: Draft, after: number): Promise<RawRow[]> {
  return await tx.query<RawRow>(
    `SELECT row_no AS row, payload AS cells FROM import_stage WHERE forbund_id = $1 AND import_id = $2 AND row_no > $3
     ORDER BY row_no LIMIT ${BATCH_ROWS}`,
    [tx.principal.forbundId, id, after],
  );
}

/** Rows of the file as columns of `participation`; errors name the headings and cells of the file. */
function draftRows(draft: Draft, { insatser, lookup }: DraftContext, base: PreparedImport) {
  const translator = new RowTranslator(draft.mapping, {
    insatsName: (id) => insatser.find(({ insatsId }) => insatsId === id)?.name,
    insatsByName: (name) => lookup.find(name)?.insatsId,
    insatsHeading: INSATS_HEADING,
    codeHeading: CODE_HEADING,
  });
  const constants = Object.keys(draft.mapping.constants);
  // Columns that the file or a constant fills; those that must be there are there, empty.
  const headings = [
    INSATS_HEADING,
    CODE_HEADING,
    ...utfallCodebook.variables
      .filter(
        ({ id, heading, requiredInFiles }) =>
          requiredInFiles || constants.includes(id) || translator.columnsOf(heading).length > 0,
      )
      .map(({ heading }) => heading),
  ];
  const reader = base.openRows(headings.map((heading, index) => ({ heading, index })));
  const sourceOf = (heading: string | null) =>
    draft.columns.find(({ column }) => heading !== null && translator.columnsOf(heading)[0] === column);
  const asInFile = (error: ImportError): ImportError => {
    const source = sourceOf(error.column);
    return source ? { ...error, column: headingOf(source) } : error;
  };
  const translationError = (row: number, { column, value, message }: TranslationError) =>
    importError(message, { row, value, column: headingOf(draft.columns[column] ?? { column, heading: '' }) });

  return {
    asInFile,
    read(row: number, cells: readonly StagedCell[], errors: ErrorList): StagedRow[] {
      const { record, errors: unread } = translator.translate(cells);
      errors.add(unread.map((error) => translationError(row, error)));
      const reading = reader.readRow(
        headings.map((heading) => record[heading] ?? ''),
        row,
      );
      const refused = new Set(unread.map(({ column }) => column));
      errors.add(
        reading.errors.flatMap((error) => {
          const source = sourceOf(error.column);
          // What could not be translated reads as empty: one error is enough.
          if (source && refused.has(source.column)) return [];
          const value = source ? (cells[source.column] ?? null) : error.value;
          return [{ ...asInFile(error), value }];
        }),
      );
      return reading.payload && unread.length === 0 ? [{ row, payload: reading.payload }] : [];
    },
  };
}

const COUNTS = `
SELECT i.name AS insats, to_char(r.start_date, 'YYYY-MM') AS month, r.gender, r.end_date IS NOT NULL AS ended, count(*)::integer AS rows
FROM import_stage s CROSS JOIN LATERAL jsonb_populate_record(NULL::participation, s.payload) r
JOIN insats i ON i.forbund_id = $1 AND i.insats_id = r.insats_id
WHERE s.forbund_id = $1 AND s.import_id = $2
GROUP BY 1, 2, 3, 4`;

async function stagedCounts(
  tx: Transaction,
  { forbundId, importId }: Stage,
): Promise<Pick<ImportPreview, 'rows' | 'insatser' | 'months'>> {
  const rows = await tx.query<PreviewRow>(COUNTS, [forbundId, importId]);
  return { rows: rows.reduce((sum, one) => sum + one.rows, 0), ...countedRows(rows) };
}

const NOTHING = {
  sv: 'Det finns inget att spara: alla rader i filen är redan registrerade.',
  en: 'There is nothing to save: every row of the file is registered already.',
};
