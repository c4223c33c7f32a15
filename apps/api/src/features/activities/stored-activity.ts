import {
  activityKindByNumber,
  activityKinds,
  noCounts,
  parties,
  partyByNumber,
  type ShareBasis,
} from '@utfall/activities';
import type { ActivityDto, ActivityView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';

interface StoredParticipants {
  readonly party: number;
  readonly woman: number;
  readonly man: number;
  readonly other: number;
  readonly unknown: number;
}

export interface StoredActivity {
  readonly activity_id: string;
  readonly insats_id: string | null;
  readonly kind: number;
  readonly held_on: LocalDate;
  readonly subject: string;
  readonly kommun: string | null;
  readonly place: string | null;
  readonly organiser: string | null;
  readonly target_group: string | null;
  readonly shared_by: number;
  readonly share_basis: ShareBasis;
  readonly version: number;
  readonly participants: readonly StoredParticipants[];
}

/** What a SELECT of `activity a` names. */
export const activityColumns = `a.activity_id, a.insats_id, a.kind, a.held_on, a.subject, a.kommun, a.place, a.organiser,
  a.target_group, a.shared_by, a.share_basis, a.version,
  (SELECT coalesce(json_agg(json_build_object('party', p.party, 'woman', p.woman, 'man', p.man, 'other', p.other,
     'unknown', p.unknown) ORDER BY p.party), '[]')
   FROM activity_participants p WHERE p.forbund_id = a.forbund_id AND p.activity_id = a.activity_id) AS participants`;

export function activityView(row: StoredActivity): ActivityView {
  return {
    id: row.activity_id,
    insatsId: row.insats_id,
    kind: activityKindByNumber(row.kind),
    date: row.held_on,
    subject: row.subject,
    kommun: row.kommun,
    place: row.place,
    organiser: row.organiser,
    targetGroup: row.target_group,
    sharedBy: row.shared_by,
    shareBasis: row.share_basis,
    participants: row.participants.map(({ party, ...counts }) => ({ party: partyByNumber(party), ...counts })),
    version: row.version,
  };
}

/** One activity within reach. `locked` = nobody else changes it meanwhile. */
export async function loadActivity(tx: Transaction, id: string, locked = false): Promise<ActivityView | undefined> {
  const [row] = await tx.query<StoredActivity>(
    `SELECT ${activityColumns} FROM activity a WHERE a.forbund_id = $1 AND a.activity_id = $2 ${locked ? 'FOR UPDATE' : ''}`,
    [tx.principal.forbundId, id],
  );
  return row && activityView(row);
}

/** Its own columns, in the order of {@link activityValues}. An empty text is no text. */
export const writtenColumns = [
  'insats_id',
  'kind',
  'held_on',
  'subject',
  'kommun',
  'place',
  'organiser',
  'target_group',
  'shared_by',
  'share_basis',
] as const;

export function activityValues(dto: ActivityDto): readonly unknown[] {
  return [
    dto.insatsId,
    activityKinds[dto.kind].number,
    dto.date,
    dto.subject,
    dto.kommun,
    dto.place || null,
    dto.organiser || null,
    dto.targetGroup || null,
    dto.sharedBy,
    dto.shareBasis,
  ];
}

/** Those who came anew, and no row for a party that nobody came from. */
export async function saveParticipants(tx: Transaction, id: string, dto: ActivityDto): Promise<void> {
  const rows = dto.participants
    .map(({ party, woman, man, other, unknown }) => ({
      party: parties[party].number,
      ...noCounts,
      woman,
      man,
      other,
      unknown,
    }))
    .filter(({ woman, man, other, unknown }) => woman + man + other + unknown > 0);
  await tx.query(
    `INSERT INTO activity_participants (forbund_id, activity_id, owner_id, party, woman, man, other, unknown)
     SELECT $1, $2, $3, r.party, r.woman, r.man, r.other, r.unknown
     FROM jsonb_to_recordset($4::jsonb) AS r (party smallint, woman integer, man integer, other integer, unknown integer)`,
    [tx.principal.forbundId, id, dto.insatsId ?? tx.principal.forbundId, JSON.stringify(rows)],
  );
}
