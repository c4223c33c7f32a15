import { activityKindByNumber } from '@utfall/activities';
import type { ActivityListView, ActivityWord } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { activityColumns, activityView, type StoredActivity } from './stored-activity.js';

/** The activities of a year within reach, the latest first, and the words that anybody in the förbund has used. */
export async function listActivities(
  tx: Transaction,
  { year }: { readonly year: number },
): Promise<Result<ActivityListView>> {
  const rows = await tx.query<StoredActivity>(
    `SELECT ${activityColumns} FROM activity a
     WHERE a.forbund_id = $1 AND a.held_on >= make_date($2, 1, 1) AND a.held_on < make_date($2 + 1, 1, 1)
     ORDER BY a.held_on DESC, a.created_at DESC, a.activity_id`,
    [tx.principal.forbundId, year],
  );
  const words = await tx.query<{ kind: number; field: ActivityWord['field']; word: string }>(
    `SELECT kind, field, word FROM activity_words()`,
  );
  const swedish = new Intl.Collator('sv');
  return success({
    items: rows.map(activityView),
    words: words
      .map(({ kind, field, word }) => ({ kind: activityKindByNumber(kind), field, word }))
      .sort((a, b) => swedish.compare(a.word, b.word)),
  });
}
