import { type ActivityRow, noCounts, type ObstacleRow, type PartyCounts } from '@utfall/activities';
import type { ActivityView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { listObstacles } from './list-obstacles.js';
import { activityColumns, activityView, type StoredActivity } from './stored-activity.js';

/** What this feature publishes to others: rows as they are counted, with the insats that they belong to. */

type Placed<Row> = Omit<Row, 'insats'> & { readonly insatsId: string | null };

/** The activities from `start` to before `end` within reach. */
export async function readActivityRows(
  tx: Transaction,
  start: LocalDate,
  end: LocalDate,
): Promise<readonly Placed<ActivityRow>[]> {
  const rows = await tx.query<StoredActivity>(
    `SELECT ${activityColumns} FROM activity a WHERE a.forbund_id = $1 AND a.held_on >= $2 AND a.held_on < $3`,
    [tx.principal.forbundId, start, end],
  );
  return rows.map(activityView).map((activity) => ({
    insatsId: activity.insatsId,
    kind: activity.kind,
    date: activity.date as LocalDate,
    subject: activity.subject,
    sharedBy: activity.sharedBy,
    shareBasis: activity.shareBasis,
    participants: activity.participants.map(partyCounts),
  }));
}

function partyCounts({ party, ...counts }: ActivityView['participants'][number]): PartyCounts {
  return { party, counts: { ...noCounts, ...counts } };
}

/** Every obstacle within reach: an old one may still be open. */
export async function readObstacleRows(tx: Transaction): Promise<readonly Placed<ObstacleRow>[]> {
  const listed = await listObstacles(tx);
  if (!listed.ok) return [];
  return listed.value.map(({ insatsId, steps }) => ({
    insatsId,
    steps: steps.map(({ state, date }) => ({ state, date: date as LocalDate })),
  }));
}

/** Days on which an insats counted participants of an event: what a record of the same day and insats may be doubled by. */
export async function countEventParticipants(
  tx: Transaction,
): Promise<readonly { readonly insatsId: string; readonly date: LocalDate; readonly participants: number }[]> {
  return await tx.query(
    `SELECT a.insats_id AS "insatsId", a.held_on AS date, sum(p.woman + p.man + p.other + p.unknown)::int AS participants
     FROM activity a JOIN activity_participants p ON p.forbund_id = a.forbund_id AND p.activity_id = a.activity_id
     WHERE a.forbund_id = $1 AND a.kind = 1 AND a.insats_id IS NOT NULL GROUP BY a.insats_id, a.held_on`,
    [tx.principal.forbundId],
  );
}
