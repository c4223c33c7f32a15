import type { ImportDraftItem } from '@utfall/api-contract';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { type Result, success } from '../../../platform/errors/result.js';
import { type Draft, SELECT_DRAFTS } from './draft.js';

/** Files that one has begun with and not saved, newest first. */
export async function listDrafts(tx: Transaction): Promise<Result<ImportDraftItem[]>> {
  const drafts = await tx.query<Draft>(`${SELECT_DRAFTS} ORDER BY created_at DESC, draft_id DESC LIMIT 50`, [
    tx.principal.forbundId,
  ]);
  return success(
    drafts.map(({ id, createdAt, file, rows }) => ({
      id,
      createdAt: new Date(createdAt).toISOString(),
      fileName: file.name,
      rows,
    })),
  );
}
