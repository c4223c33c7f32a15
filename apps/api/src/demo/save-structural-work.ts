import { randomUUID } from 'node:crypto';
import { activityKinds, numberOfGender, obstacleStates, parties } from '@utfall/activities';
import { firstDay } from '@utfall/calendar';
import type { DemoStructuralWork } from '@utfall/testing';
import type { Transaction } from '../platform/database/unit-of-work.js';

type IdOf = (insats: string) => string;

/** Activities and obstacles of the generated förbund, a statement per table. */
export async function saveActivities(tx: Transaction, work: DemoStructuralWork, idOf: IdOf): Promise<void> {
  const { forbundId } = tx.principal;
  const insatsOf = (name: string | null): string | null => (name === null ? null : idOf(name));
  const activities = work.activities.map((activity) => ({
    ...activity,
    id: randomUUID(),
    insats: insatsOf(activity.insats),
  }));
  await tx.query(
    `INSERT INTO activity (forbund_id, activity_id, insats_id, kind, held_on, subject, kommun, place, organiser, target_group,
                           shared_by, share_basis)
     SELECT $1, r.id, r.insats, r.kind, r.date, r.subject, r.kommun, r.place, r.organiser, r."targetGroup", r."sharedBy", r."shareBasis"
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, insats uuid, kind smallint, date date, subject text, kommun text, place text,
       organiser text, "targetGroup" text, "sharedBy" smallint, "shareBasis" text)`,
    [forbundId, JSON.stringify(activities.map(({ kind, ...rest }) => ({ ...rest, kind: activityKinds[kind].number })))],
  );
  const participants = activities.flatMap(({ id, insats, participants: came }) =>
    came.map(({ party, counts }) => ({ id, owner: insats ?? forbundId, party: parties[party].number, ...counts })),
  );
  await tx.query(
    `INSERT INTO activity_participants (forbund_id, activity_id, owner_id, party, woman, man, other, unknown)
     SELECT $1, r.id, r.owner, r.party, r.woman, r.man, r.other, r.unknown
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, owner uuid, party smallint, woman integer, man integer, other integer, unknown integer)`,
    [forbundId, JSON.stringify(participants)],
  );
  const obstacles = work.obstacles.map((one) => ({ ...one, id: randomUUID(), insats: insatsOf(one.insats) }));
  await tx.query(
    `INSERT INTO structural_obstacle (forbund_id, obstacle_id, insats_id, party, title, description)
     SELECT $1, r.id, r.insats, r.party, r.title, r.description
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, insats uuid, party smallint, title text, description text)`,
    [forbundId, JSON.stringify(obstacles.map(({ party, ...rest }) => ({ ...rest, party: parties[party].number })))],
  );
  const steps = obstacles.flatMap(({ id, insats, steps: taken }) =>
    taken.map(({ state, date }, i) => ({
      id,
      owner: insats ?? forbundId,
      number: i + 1,
      state: obstacleStates[state].number,
      date,
    })),
  );
  await tx.query(
    `INSERT INTO obstacle_step (forbund_id, obstacle_id, owner_id, step_no, state, taken_on)
     SELECT $1, r.id, r.owner, r.number, r.state, r.date
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, owner uuid, number smallint, state smallint, date date)`,
    [forbundId, JSON.stringify(steps)],
  );
}

export async function saveViolence(tx: Transaction, { violence }: DemoStructuralWork, idOf: IdOf): Promise<void> {
  const rows = violence.map(({ insats, month, gender, asked, declined, notAsked, answers }) => ({
    insats: idOf(insats),
    month: firstDay(month),
    gender: numberOfGender(gender),
    asked,
    declined,
    notAsked,
    yes1: answers[1]?.yes,
    no1: answers[1]?.no,
    yes2: answers[2]?.yes,
    no2: answers[2]?.no,
  }));
  await tx.query(
    `INSERT INTO violence_tally (forbund_id, insats_id, month, gender, asked, declined, not_asked, yes_1, no_1, yes_2, no_2)
     SELECT $1, r.insats, r.month, r.gender, r.asked, r.declined, r."notAsked", r.yes1, r.no1, r.yes2, r.no2
     FROM jsonb_to_recordset($2::jsonb) AS r (insats uuid, month date, gender smallint, asked integer, declined integer,
       "notAsked" integer, yes1 integer, no1 integer, yes2 integer, no2 integer)`,
    [tx.principal.forbundId, JSON.stringify(rows)],
  );
}
