import { decodeAnswers, encodeAnswers, observationCodebook, type AnswerSet, type StoredRow } from '@utfall/codebook';
import {
  followUpOutcomes,
  idOf,
  meetingKinds,
  meetingParties,
  numberOf,
  type PartKind,
  type Parts,
  pauseReasons,
} from '@utfall/participation';

/** How one kind of part lies in its table, beside the columns that every kind has (migration 12). */
interface PartTable<P> {
  readonly table: string;
  /** What is sorted by and shown first. */
  readonly date: 'from_date' | 'on_date';
  readonly columns: readonly string[];
  /** In the order of the columns. */
  readonly values: (part: P) => unknown[];
  readonly part: (row: Readonly<Record<string, unknown>>) => P;
}

const observed = ['support', 'support_extent', 'occupation', 'occupation_extent'] as const;

function encoded({ answers, extents }: AnswerSet): unknown[] {
  const row = encodeAnswers(observationCodebook, answers, extents);
  return observed.map((column) => row[column] ?? null);
}

function decoded(row: Readonly<Record<string, unknown>>): AnswerSet {
  return decodeAnswers(observationCodebook, row as StoredRow);
}

export const partTables: { readonly [K in PartKind]: PartTable<Parts[K]> } = {
  pause: {
    table: 'participation_pause',
    date: 'from_date',
    columns: ['from_date', 'to_date', 'reason'],
    values: ({ from, to, reason }) => [from, to, numberOf(pauseReasons, reason)],
    part: (row) => ({
      from: String(row['from_date']),
      to: row['to_date'] as string | null,
      reason: idOf(pauseReasons, Number(row['reason'])),
    }),
  },
  contact: {
    table: 'participation_contact',
    date: 'from_date',
    columns: ['from_date', 'account_id'],
    values: ({ from, accountId }) => [from, accountId],
    part: (row) => ({ from: String(row['from_date']), accountId: String(row['account_id']) }),
  },
  observation: {
    table: 'participation_observation',
    date: 'on_date',
    columns: ['on_date', ...observed],
    values: (part) => [part.on, ...encoded(part)],
    part: (row) => ({ on: String(row['on_date']), ...decoded(row) }),
  },
  meeting: {
    table: 'participation_meeting',
    date: 'on_date',
    columns: ['on_date', 'meeting', 'parties'],
    values: ({ on, meeting, parties }) => [
      on,
      numberOf(meetingKinds, meeting),
      parties.reduce((bits, id) => bits | (1 << (numberOf(meetingParties, id) - 1)), 0),
    ],
    part: (row) => ({
      on: String(row['on_date']),
      meeting: idOf(meetingKinds, Number(row['meeting'])),
      parties: meetingParties.filter(({ number }) => Number(row['parties']) & (1 << (number - 1))).map(({ id }) => id),
    }),
  },
  followUp: {
    table: 'participation_follow_up',
    date: 'on_date',
    columns: ['months', 'on_date', 'outcome', ...observed],
    values: (part) => [part.months, part.on, numberOf(followUpOutcomes, part.outcome), ...encoded(part)],
    part: (row) => ({
      months: Number(row['months']) === 6 ? 6 : 12,
      on: String(row['on_date']),
      outcome: idOf(followUpOutcomes, Number(row['outcome'])),
      ...decoded(row),
    }),
  },
};
