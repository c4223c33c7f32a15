import type { ImportError, ImportKind } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import type { Principal } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { checkAndSave } from './check-and-save.js';
import { ErrorList } from './error-list.js';
import type { ImportSource } from './file/import-source.js';
import { inspectFile } from './file/inspect-file.js';
import { importError } from './import-error.js';
import type { Saved } from './import-kind.js';
import { importKinds } from './import-kinds.js';
import { stageFile } from './stage-file.js';
import { clearLeftovers, clearStage, newImportId, stageRows } from './stage-rows.js';

export interface ImportJob {
  readonly kind: ImportKind;
  readonly source: ImportSource;
}

export interface ImportProgress {
  readonly phase: 'reading' | 'saving';
  readonly rowsRead: number;
  /** From the number of lines; exact when the phase is saving. */
  readonly rowsTotal: number;
}

export interface ImportOptions {
  readonly clock: Clock;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Gives the import up between two batches; nothing is saved then. */
  readonly signal?: AbortSignal;
}

/** What came of it: everything saved, or nothing and the errors. */
export interface ImportOutcome {
  readonly saved: Saved | null;
  readonly rowsRead: number;
  readonly errors: readonly ImportError[];
  readonly errorCount: number;
}

/**
 * Imports one file, all or nothing (ADR 6): the rows are judged and staged in short transactions, then checked and
 * saved as sets in one. The source is closed and the stage cleared whatever happens.
 * @returns a failure only when the principal may not do it at all
 */
export async function runImport(
  unitOfWork: UnitOfWork,
  principal: Principal,
  job: ImportJob,
  options: ImportOptions,
): Promise<Result<ImportOutcome>> {
  try {
    return await importFile(unitOfWork, principal, job, options);
  } finally {
    await job.source.close();
  }
}

async function importFile(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { kind, source }: ImportJob,
  { clock, onProgress = () => undefined, signal }: ImportOptions,
): Promise<Result<ImportOutcome>> {
  const definition = importKinds[kind];
  const { permission, maxRows = Infinity } = definition;
  const at = clock.now();
  const importId = newImportId(at);
  const inUnit = <T>(work: (tx: Transaction) => Promise<T>) =>
    unitOfWork.run(principal, permission, async (tx) => success(await work(tx)));

  const prepared = await inUnit(async (tx) => {
    await clearLeftovers(tx, at);
    return await definition.prepare(tx, dayInSweden(at));
  });
  if (!prepared.ok) return prepared;
  const inspection = await inspectFile(source);
  if (!inspection.ok) return success({ saved: null, rowsRead: 0, errors: [inspection.error], errorCount: 1 });
  const { encoding, lines, sha256 } = inspection.facts;
  const errors = new ErrorList();
  let saved: Saved | null = null;
  try {
    onProgress({ phase: 'reading', rowsRead: 0, rowsTotal: lines });
    const rowsRead = await stageFile(source, prepared.value, errors, {
      encoding,
      maxRows,
      stage: async (rows) => void (await inUnit((tx) => stageRows(tx, importId, rows))),
      onRows: (rows) => onProgress({ phase: 'reading', rowsRead: rows, rowsTotal: Math.max(lines, rows) }),
      signal,
    });
    if (errors.count === 0) onProgress({ phase: 'saving', rowsRead, rowsTotal: rowsRead });
    const done = await unitOfWork.run(principal, permission, (tx) =>
      checkAndSave(tx, prepared.value, errors, {
        importId,
        at,
        image: { kind, fileName: source.fileName, sha256, rowsRead },
      }),
    );
    if (done.ok) saved = done.value;
    return success({ saved, rowsRead, errors: errors.errors, errorCount: errors.count });
  } catch (error) {
    if (!isConflict(error)) throw error;
    return success({ saved: null, rowsRead: 0, errors: [importError(CONFLICT)], errorCount: 1 });
  } finally {
    if (saved === null) await inUnit((tx) => clearStage(tx, importId));
  }
}

/** Unique violation, serialization failure, deadlock: somebody registered the same meanwhile. */
function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['23505', '40001', '40P01'].includes(String(error.code));
}

const CONFLICT = {
  sv: 'Någon registrerade samma uppgifter samtidigt. Inget är sparat: importera filen igen.',
  en: 'Somebody registered the same data meanwhile. Nothing is saved: import the file again.',
};
