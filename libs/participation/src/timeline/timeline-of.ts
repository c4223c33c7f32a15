import type { LocalDate } from '@utfall/calendar';
import { partKinds, type PartKind, type Parts, type PartsOf } from './part.js';
import type { PlannedFollowUp } from './follow-up-plan.js';

/** What a timeline is made of. */
export interface TimelineInput<Row> {
  readonly start: string;
  readonly end: string | null;
  readonly parts: PartsOf<Row>;
  readonly plan: readonly PlannedFollowUp[];
  readonly today: LocalDate;
}

/** One dated line. `until` is the first day after, null where it goes on; absent for what is one day. */
export type TimelineEntry<Row = unknown> =
  | { readonly kind: 'enrolment' | 'exit' | 'today'; readonly on: string }
  | { readonly kind: 'planned'; readonly on: string; readonly planned: PlannedFollowUp }
  | {
      readonly [K in PartKind]: {
        readonly kind: K;
        readonly on: string;
        readonly until?: string | null;
        readonly part: Parts[K] & Row;
      };
    }[PartKind];

/** What comes first on one and the same day. */
const ranks = [
  'enrolment',
  'contact',
  'observation',
  'meeting',
  'pause',
  'exit',
  'followUp',
  'planned',
  'today',
] as const;

/**
 * The life of a participation, the oldest first: what has happened, today, and what comes next. A contact person is there
 * until the next one takes over, and a pause until its end, both at the longest until the exit.
 */
export function timelineOf<Row>({ start, end, parts, plan, today }: TimelineInput<Row>): TimelineEntry<Row>[] {
  const contacts = [...parts.contact].sort((a, b) => (a.from < b.from ? -1 : 1));
  const own = partKinds
    .filter((kind) => kind !== 'contact')
    .flatMap((kind) => parts[kind].map((part) => ({ kind, part, on: 'on' in part ? part.on : part.from })))
    .map((entry) => ('to' in entry.part ? { ...entry, until: earlier(entry.part.to, end) } : entry));
  const entries = [
    { kind: 'enrolment', on: start },
    ...own,
    ...contacts.map((part, i) => ({ kind: 'contact', part, on: part.from, until: contacts[i + 1]?.from ?? end })),
    ...(end === null ? [] : [{ kind: 'exit', on: end }]),
    ...plan.filter(({ state }) => state !== 'done').map((planned) => ({ kind: 'planned', on: planned.due, planned })),
    { kind: 'today', on: today },
  ] as TimelineEntry<Row>[];
  return entries.sort((a, b) => (a.on === b.on ? rank(a) - rank(b) : a.on < b.on ? -1 : 1));
}

const rank = ({ kind }: { readonly kind: (typeof ranks)[number] }) => ranks.indexOf(kind);

function earlier(date: string | null, end: string | null): string | null {
  if (date === null || end === null) return date ?? end;
  return date < end ? date : end;
}
