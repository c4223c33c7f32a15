import type { ImportError, ImportKind, ImportPreview } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import type { Principal } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import type { ImportSource } from './file/import-source.js';
import { inspectFile } from './file/inspect-file.js';
import type { Saved } from './import-kind.js';
import { importKinds } from './import-kinds.js';
import { judgeAndSave } from './judge-and-save.js';
import { stageFile } from './stage-file.js';
import { clearLeftovers, newImportId } from './stage-rows.js';

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
  /** What a mapped file would save, or has. */
  readonly preview?: ImportPreview;
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
  onProgress({ phase: 'reading', rowsRead: 0, rowsTotal: lines });
  return success(
    await judgeAndSave(unitOfWork, principal, {
      permission,
      prepared: prepared.value,
      importId,
      at,
      fileName: source.fileName,
      image: { kind, sha256 },
      read: (errors, stage) =>
        stageFile(source, prepared.value, errors, {
          encoding,
          maxRows,
          stage,
          onRows: (rows) => onProgress({ phase: 'reading', rowsRead: rows, rowsTotal: Math.max(lines, rows) }),
          signal,
        }),
      onSaving: (rowsRead) => onProgress({ phase: 'saving', rowsRead, rowsTotal: rowsRead }),
    }),
  );
}
