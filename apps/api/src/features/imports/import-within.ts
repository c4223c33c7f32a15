import { type Clock, dayInSweden } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result } from '../../platform/errors/result.js';
import { checkAndSave } from './check-and-save.js';
import { ErrorList } from './error-list.js';
import { inspectFile } from './file/inspect-file.js';
import type { ImportJob } from './run-import.js';
import type { Saved } from './import-kind.js';
import { importKinds } from './import-kinds.js';
import { stageFile } from './stage-file.js';
import { newImportId, stageRows } from './stage-rows.js';

/**
 * A small file inside a transaction that does more than the import (the demo). Reading goes on while the transaction is open:
 * not for files of people's.
 */
export async function importWithin(tx: Transaction, { kind, source }: ImportJob, clock: Clock): Promise<Result<Saved>> {
  const at = clock.now();
  const importId = newImportId(at);
  const prepared = await importKinds[kind].prepare(tx, dayInSweden(at));
  const inspection = await inspectFile(source);
  if (!inspection.ok) return broken(inspection.error.message, inspection.error.messageEn);
  const errors = new ErrorList();
  const rowsRead = await stageFile(source, prepared, errors, {
    encoding: inspection.facts.encoding,
    maxRows: Infinity,
    stage: (rows) => stageRows(tx, importId, rows),
    onRows: () => undefined,
    signal: undefined,
  });
  const saved = await checkAndSave(tx, prepared, errors, {
    importId,
    at,
    fileName: source.fileName,
    image: { kind, sha256: inspection.facts.sha256, rowsRead },
  });
  const [first] = errors.errors;
  if (first) return broken(`${source.fileName} rad ${first.row}: ${first.message}`, first.messageEn);
  return saved.ok && saved.value === null ? failure('invalid') : (saved as Result<Saved>);
}

function broken(sv: string, en: string): Result<never> {
  return failure('invalid', { title: { sv, en } });
}
