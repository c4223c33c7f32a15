import type { PermissionId } from '@utfall/api-contract';
import type { Principal } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { success } from '../../platform/errors/result.js';
import { checkAndSave } from './check-and-save.js';
import { ErrorList } from './error-list.js';
import { importError } from './import-error.js';
import { NO_ERRORS, type PreparedImport, type Saved } from './import-kind.js';
import type { ImportOutcome } from './run-import.js';
import { clearStage, type StagedRow, stageRows } from './stage-rows.js';

/** An import whose rows come from anywhere. */
export interface StagedImport {
  readonly permission: PermissionId;
  readonly prepared: PreparedImport;
  readonly importId: string;
  readonly at: Date;
  readonly fileName: string;
  /** What the audit trail keeps of the file, besides its name. */
  readonly image: object;
  readonly dryRun?: boolean;
  /** Judges every row and stages it by `stage`. @returns the number of rows read */
  readonly read: (errors: ErrorList, stage: (rows: readonly StagedRow[]) => Promise<void>) => Promise<number>;
  readonly onSaving: (rowsRead: number) => void;
}

/**
 * Rows are judged and staged in short transactions, then checked and saved as sets in one (ADR 6). The stage is cleared
 * whatever happens.
 */
export async function judgeAndSave(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { permission, prepared, importId, at, fileName, image, dryRun, read, onSaving }: StagedImport,
): Promise<ImportOutcome> {
  const inUnit = (work: (tx: Transaction) => Promise<void>) =>
    unitOfWork.run(principal, permission, async (tx) => success(await work(tx)));
  const errors = new ErrorList();
  let saved: Saved | null = null;
  try {
    const stage = { forbundId: principal.forbundId, importId, at, fileName };
    let refused = NO_ERRORS;
    const rowsRead = await read(errors, async (rows) => {
      await inUnit(async (tx) => {
        await stageRows(tx, importId, rows);
        if (prepared.lookUp && refused.count === 0) refused = await prepared.lookUp(tx, stage, rows);
      });
    });
    if (refused.count > 0) {
      errors.add(refused.errors, refused.count);
      return { saved, rowsRead, errors: errors.errors, errorCount: errors.count };
    }
    if (errors.count === 0) onSaving(rowsRead);
    const done = await unitOfWork.run(principal, permission, (tx) =>
      checkAndSave(tx, prepared, errors, { importId, at, fileName, dryRun, image: { ...image, rowsRead } }),
    );
    if (done.ok) saved = done.value;
    return { saved, rowsRead, errors: errors.errors, errorCount: errors.count };
  } catch (error) {
    if (!isConflict(error)) throw error;
    return { saved: null, rowsRead: 0, errors: [importError(CONFLICT)], errorCount: 1 };
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
