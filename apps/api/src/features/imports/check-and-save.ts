import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import type { ErrorList } from './error-list.js';
import type { PreparedImport, Saved } from './import-kind.js';
import { clearStage } from './stage-rows.js';

interface LastStep {
  readonly importId: string;
  readonly at: Date;
  readonly fileName: string;
  /** Everything but the save. */
  readonly dryRun?: boolean;
  /** What the audit trail keeps of the file. */
  readonly image: object;
}

/**
 * Nobody has counted the rows just staged, so the planner takes them for a handful and would go through them once for each
 * of themselves. What it does instead it believes to be so dear that it would compile every statement first.
 */
const JOIN_AS_SETS = `SELECT set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`;

/**
 * The one transaction that everything is saved in. Errors are collected outside it, for they roll it back.
 * @returns null for a dry run without errors
 */
export async function checkAndSave(
  tx: Transaction,
  prepared: PreparedImport,
  errors: ErrorList,
  { importId, at, fileName, dryRun, image }: LastStep,
): Promise<Result<Saved | null>> {
  await tx.query(JOIN_AS_SETS);
  const stage = { forbundId: tx.principal.forbundId, importId, at, fileName };
  const found = await prepared.check(tx, stage);
  errors.add(found.errors, found.count);
  if (errors.count > 0) return failure('invalid');
  if (dryRun) return success(null);
  const saved = await prepared.save(tx, stage);
  await recordAudit(tx, {
    at,
    action: 'imported',
    subjectType: 'import',
    subjectId: importId,
    insatsId: null,
    after: { ...image, fileName, counts: saved.counts },
  });
  await clearStage(tx, importId);
  return success(saved);
}
