import type { ReferralDesk } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { categoryById, categoryByNumber, utfallCodebook } from '@utfall/codebook';
import type { ConsentAnswer, PaperEntry, ReferralState } from '@utfall/participation';

export type Desk = ReferralDesk;

/** A referral as the use cases handle it. */
export interface ReferralRecord {
  readonly id: string;
  readonly number: string;
  readonly state: ReferralState;
  /** Who decides about it until it is placed. */
  readonly receiver: Desk;
  /** The insats that is asked for; null = any. */
  readonly askedInsatsId: string | null;
  readonly placedInsatsId: string | null;
  /** An internal referral: the insats and the participation that it comes from. The referral team never learns of the latter. */
  readonly fromInsatsId: string | null;
  readonly fromParticipationId: string | null;
  /** What it became. */
  readonly participationId: string | null;
  /** Category ids of the codebook. */
  readonly referrer: string;
  readonly kommun: string;
  readonly gender: string;
  readonly unit: string | null;
  readonly receivedDate: LocalDate;
  readonly completionDate: LocalDate | null;
  readonly placedDate: LocalDate | null;
  readonly queuedDate: LocalDate | null;
  readonly startedDate: LocalDate | null;
  readonly closedDate: LocalDate | null;
  readonly reason: string | null;
  readonly papers: readonly PaperEntry[];
  readonly followUp: ConsentAnswer | null;
  readonly secrecyRelease: ConsentAnswer | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Property → column. Answers of the codebook are stored by number, lists and consents as JSON. */
const columns = {
  id: 'referral_id',
  number: 'number',
  state: 'state',
  receiver: 'receiver',
  askedInsatsId: 'asked_insats_id',
  placedInsatsId: 'placed_insats_id',
  fromInsatsId: 'from_insats_id',
  fromParticipationId: 'from_participation_id',
  participationId: 'participation_id',
  referrer: 'referrer',
  kommun: 'kommun',
  gender: 'gender',
  unit: 'unit',
  receivedDate: 'received_date',
  completionDate: 'completion_date',
  placedDate: 'placed_date',
  queuedDate: 'queued_date',
  startedDate: 'started_date',
  closedDate: 'closed_date',
  reason: 'reason',
  papers: 'papers',
  followUp: 'follow_up',
  secrecyRelease: 'secrecy_release',
  version: 'version',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const satisfies Record<keyof ReferralRecord, string>;
type Property = keyof ReferralRecord;
const properties = Object.keys(columns) as Property[];

const HIDDEN_FROM_TEAM: readonly Property[] = ['fromParticipationId', 'participationId'];
/** Never changed after the referral was made. */
const FIXED: readonly Property[] = ['id', 'number', 'fromInsatsId', 'fromParticipationId', 'createdAt'];
/** Given away by the functions of the database alone. */
const NOT_BY_TEAM: readonly Property[] = [
  ...HIDDEN_FROM_TEAM,
  'receiver',
  'placedInsatsId',
  'placedDate',
  'queuedDate',
  'startedDate',
];

/** What a SELECT must name for a desk. */
export function referralColumns(desk: Desk): string {
  return properties
    .filter((property) => desk === 'insats' || !HIDDEN_FROM_TEAM.includes(property))
    .map((property) => `${columns[property]} AS "${property}"`)
    .join(', ');
}

/** Columns and values of a change by a desk. */
export function changedColumns(record: ReferralRecord, desk: Desk): [column: string, value: unknown][] {
  return properties
    .filter((property) => !FIXED.includes(property) && (desk === 'insats' || !NOT_BY_TEAM.includes(property)))
    .map((property) => [columns[property], storedValue(property, record[property])]);
}

/** Columns and values of a new referral: what has no value yet has its default. */
export function newColumns(record: ReferralRecord): [column: string, value: unknown][] {
  return properties
    .filter((property) => record[property] !== null)
    .map((property) => [columns[property], storedValue(property, record[property])]);
}

/** A row with the columns of {@link referralColumns}. */
export type StoredReferral = Omit<ReferralRecord, 'referrer' | 'kommun' | 'gender'> &
  Readonly<Record<(typeof CODED)[number], number>>;

export function recordOf(row: StoredReferral): ReferralRecord {
  return {
    ...row,
    fromParticipationId: row.fromParticipationId ?? null,
    participationId: row.participationId ?? null,
    referrer: idOf('referrer', row.referrer),
    kommun: idOf('kommun', row.kommun),
    gender: idOf('gender', row.gender),
  };
}

const CODED = ['referrer', 'kommun', 'gender'] as const;
const JSON_COLUMNS: readonly Property[] = ['papers', 'followUp', 'secrecyRelease'];

function storedValue(property: Property, value: unknown): unknown {
  if ((CODED as readonly Property[]).includes(property)) {
    return categoryById(utfallCodebook.variable(property), String(value))?.number;
  }
  return JSON_COLUMNS.includes(property) && value !== null ? JSON.stringify(value) : value;
}

function idOf(variable: (typeof CODED)[number], number: number): string {
  return categoryByNumber(utfallCodebook.variable(variable), number)?.id ?? 'unknown';
}
