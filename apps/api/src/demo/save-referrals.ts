import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@utfall/calendar';
import { categoryById, utfallCodebook } from '@utfall/codebook';
import { referralNumber } from '@utfall/participation';
import type { DemoData } from '@utfall/testing';
import type { Transaction } from '../platform/database/unit-of-work.js';

type DemoReferral = DemoData['referrals'][number];

/** Referrals with their history and the counters of their numbers. @param idOf id of an insats by its name */
export async function saveReferrals(tx: Transaction, data: DemoData, idOf: (insats: string) => string): Promise<void> {
  const { forbundId } = tx.principal;
  const last = new Map<number, number>();
  const numberOf = (day: LocalDate): string => {
    const year = Number(day.slice(0, 4));
    last.set(year, (last.get(year) ?? 0) + 1);
    return referralNumber(year, last.get(year) ?? 1);
  };
  const rows = data.referrals.map(({ asked, placed, referrer, kommun, gender, ...referral }) => ({
    ...referral,
    id: randomUUID(),
    number: numberOf(referral.receivedDate),
    asked: asked === null ? null : idOf(asked),
    placed: placed === null ? null : idOf(placed),
    referrer: categoryNumber('referrer', referrer),
    kommun: categoryNumber('kommun', kommun),
    gender: categoryNumber('gender', gender),
  }));
  await tx.query(
    `INSERT INTO referral (forbund_id, referral_id, number, state, receiver, asked_insats_id, placed_insats_id, participation_id, referrer,
       unit, kommun, gender, received_date, completion_date, placed_date, queued_date, started_date, closed_date, reason, papers,
       follow_up, secrecy_release)
     SELECT $1, r.id, r.number, r.state, r.receiver, r.asked, r.placed, p.participation_id, r.referrer, r.unit, r.kommun, r.gender,
       r."receivedDate", r."completionDate", r."placedDate", r."queuedDate", r."startedDate", r."closedDate", r.reason, r.papers,
       r."followUp", r."secrecyRelease"
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, number text, state text, receiver text, asked uuid, placed uuid, referrer smallint,
       unit text, kommun integer, gender smallint, "receivedDate" date, "completionDate" date, "placedDate" date, "queuedDate" date,
       "startedDate" date, "closedDate" date, reason text, papers jsonb, "followUp" jsonb, "secrecyRelease" jsonb, "startedCode" text)
     LEFT JOIN participation p ON p.forbund_id = $1 AND p.code = r."startedCode" AND p.insats_id = r.placed
       AND p.start_date = r."startedDate"`,
    [forbundId, JSON.stringify(rows)],
  );
  const lines = rows.flatMap((row) => linesOf(row).map((line, i) => ({ ...line, referral: row.id, no: i + 1 })));
  await tx.query(
    `INSERT INTO referral_event (forbund_id, event_id, referral_id, event_no, event, state, on_date, insats_id, reason, at, actor)
     SELECT $1, gen_random_uuid(), r.referral, r.no, r.event, r.state, r.on, r.insats, r.reason, r.on + time '12:00', $3
     FROM jsonb_to_recordset($2::jsonb) AS r (referral uuid, no integer, event text, state text, "on" date, insats uuid, reason text)`,
    [forbundId, JSON.stringify(lines), tx.principal.actor],
  );
  await tx.query(
    `INSERT INTO referral_counter (forbund_id, year, last) SELECT $1, * FROM unnest($2::smallint[], $3::int[])`,
    [forbundId, [...last.keys()], [...last.values()]],
  );
}

interface Line {
  readonly event: string;
  readonly state: string;
  readonly on: LocalDate;
  readonly insats?: string | null;
  readonly reason?: string | null;
}

const CLOSINGS: Readonly<Record<string, string>> = { declined: 'decline', withdrawn: 'withdraw', returned: 'return' };

/** What happened, as far as the days of the referral tell it. */
function linesOf(
  referral: Pick<
    DemoReferral,
    'state' | 'receivedDate' | 'completionDate' | 'placedDate' | 'queuedDate' | 'startedDate' | 'closedDate' | 'reason'
  > & { readonly placed: string | null },
): Line[] {
  const { completionDate, placedDate, queuedDate, startedDate, closedDate, placed } = referral;
  const lines: (Line | false)[] = [
    { event: 'created', state: 'received', on: referral.receivedDate },
    completionDate !== null && { event: 'askCompletion', state: 'completionAsked', on: completionDate },
    placedDate !== null && { event: 'place', state: 'placed', on: placedDate, insats: placed },
    queuedDate !== null && { event: 'queue', state: 'queued', on: queuedDate },
    startedDate !== null && { event: 'start', state: 'started', on: startedDate, insats: placed },
    closedDate !== null && {
      event: CLOSINGS[referral.state] ?? 'decline',
      state: referral.state,
      on: closedDate,
      reason: referral.reason,
    },
  ];
  return lines.filter((line) => line !== false);
}

function categoryNumber(variable: 'referrer' | 'kommun' | 'gender', id: string): number {
  return categoryById(utfallCodebook.variable(variable), id)?.number ?? 0;
}
