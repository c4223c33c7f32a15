import { randomUUID } from 'node:crypto';
import type { CommentDto } from '@utfall/api-contract';
import type { ReportComment } from '@utfall/appendix';
import { type Clock, firstDay, month } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { readComments } from './read-comments.js';
import { reportReach } from './report-reach.js';

/**
 * Writes, changes or (with an empty text) takes away the comment under one table of one period. Two people who write at
 * once: the second gets the first's text back (`staleVersion`), and nothing is lost.
 */
export async function writeComment(
  tx: Transaction,
  input: CommentDto,
  clock: Clock,
): Promise<Result<ReportComment | null>> {
  const { principal } = tx;
  const [fromMonth, toMonth] = [firstDay(month(input.from)), firstDay(month(input.to))];
  // Row security shows only the insatser that the role reaches.
  if (input.insatsId === null && reportReach(principal) !== 'all') return failure('forbidden');
  if (input.insatsId !== null) {
    const reached = await tx.query(`SELECT 1 FROM insats WHERE insats_id = $1`, [input.insatsId]);
    if (reached.length === 0) return failure('notFound');
  }
  const key = [input.insatsId, input.table, fromMonth, toMonth];
  const where = `insats_id IS NOT DISTINCT FROM $1::uuid AND table_id = $2 AND from_month = $3 AND to_month = $4`;
  const text = input.text.trim();
  const now = clock.now();
  const written = await tx.query<{ comment_id: string }>(...statement());
  const [comment] = (await readComments(tx, { from: input.from, to: input.to })).filter(
    (one) => one.insatsId === input.insatsId && one.table === input.table,
  );
  const nothingToTakeAway = text === '' && input.version === 0 && !comment;
  if (written.length === 0 && !nothingToTakeAway) {
    return failure('staleVersion', { current: comment?.comment ?? null });
  }
  const [row] = written;
  if (row) {
    await recordAudit(tx, {
      at: now,
      action: text === '' ? 'removed' : 'written',
      subjectType: 'comment',
      subjectId: row.comment_id,
      insatsId: input.insatsId,
      after: text === '' ? null : { table: input.table, from: input.from, to: input.to, text },
    });
  }
  return success(comment?.comment ?? null);

  function statement(): [string, unknown[]] {
    if (text === '') {
      return [
        `DELETE FROM report_comment WHERE ${where} AND version = $5 RETURNING comment_id`,
        [...key, input.version],
      ];
    }
    if (input.version === 0) {
      return [
        `INSERT INTO report_comment (insats_id, table_id, from_month, to_month, forbund_id, comment_id, text, updated_at, updated_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (forbund_id, insats_id, table_id, from_month, to_month) DO NOTHING RETURNING comment_id`,
        [...key, principal.forbundId, randomUUID(), text, now, principal.accountId],
      ];
    }
    return [
      `UPDATE report_comment SET text = $6, version = version + 1, updated_at = $7, updated_by = $8
       WHERE ${where} AND version = $5 RETURNING comment_id`,
      [...key, input.version, text, now, principal.accountId],
    ];
  }
}
