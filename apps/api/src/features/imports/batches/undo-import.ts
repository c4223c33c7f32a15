import type { ImportBatchDetails } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, type Result } from '../../../platform/errors/result.js';
import { readBatch } from './read-batch.js';

/** Takes back everything that one import saved, or nothing: not when anybody has touched a row of it since. */
export async function undoImport(tx: Transaction, id: string, clock: Clock): Promise<Result<ImportBatchDetails>> {
  const before = await readBatch(tx, id);
  if (!before.ok) return before;
  if (before.value.undoneAt !== null) return failure('conflict', { title: UNDONE });
  const at = clock.now();
  const [undone] = await tx.query<{ rows: number | null }>(`SELECT undo_import($1, $2, $3) AS rows`, [
    id,
    at,
    tx.principal.actor,
  ]);
  if (undone?.rows === null || undone === undefined) {
    const now = await readBatch(tx, id);
    return failure('conflict', { title: TOUCHED, current: now.ok ? now.value : undefined });
  }
  await recordAudit(tx, {
    at,
    action: 'importUndone',
    subjectType: 'import',
    subjectId: id,
    insatsId: null,
    after: { fileName: before.value.fileName, rows: undone.rows },
  });
  return await readBatch(tx, id);
}

const UNDONE = { sv: 'Importen är redan ångrad.', en: 'The import is undone already.' };
const TOUCHED = {
  sv: 'Importen kan inte ångras: någon har ändrat i dess rader sedan dess. Inget är borttaget.',
  en: 'The import cannot be undone: somebody has changed its rows since. Nothing is taken away.',
};
