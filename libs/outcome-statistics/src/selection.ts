import type { Period } from '@utfall/calendar';
import { epochDay, type LocalDate } from '@utfall/calendar';
import type { CodeTables } from './code-tables.js';
import { type FactColumns, OPEN } from './fact-columns.js';
import { GENDER_SLOTS } from './genders.js';
import { EXCLUDED, STEP_FORWARD, WITHOUT_REASON, WORK_OR_STUDIES, WORK_STUDIES_OR_SEEKING } from './outcome-flags.js';

/** What a selected participation is in the period; bits of {@link Selection.flags}. */
export const Flag = {
  new: 1,
  ended: 2,
  workOrStudies: 4,
  workStudiesOrSeeking: 8,
  stepForward: 16,
  withoutReason: 32,
  anonymous: 64,
  otherParty: 128,
} as const;

/** The participations that were active in the period: every later step reads only these. */
export interface Selection {
  readonly length: number;
  /** Index into the facts. */
  readonly index: Int32Array;
  /** insats × GENDER_SLOTS + gender slot. */
  readonly bucket: Int32Array;
  readonly flags: Uint8Array;
  readonly facts: FactColumns;
  /** Epoch days: [start, end) of the period, and the end cut at today for days that have happened. */
  readonly periodStart: number;
  readonly periodEnd: number;
  readonly daysEnd: number;
}

/**
 * Counting rules 1 and 3: active = started before the period's end and not ended before its start.
 * Felregistrering is left out here and so met nowhere else.
 * @throws RangeError when the facts lack a column that counting needs.
 */
export function selectActive(facts: FactColumns, period: Period, today: LocalDate, tables: CodeTables): Selection {
  const periodStart = epochDay(period.start);
  const periodEnd = epochDay(period.end);
  const mode = requiredColumn(facts, 'mode');
  const gender = requiredColumn(facts, 'gender');
  const place = requiredColumn(facts, 'place');
  const reason = requiredColumn(facts, 'exitReason');
  const destination = requiredColumn(facts, 'destination');
  const { byReason, noStepByDestination } = tables.outcome;
  const index = new Int32Array(facts.length);
  const bucket = new Int32Array(facts.length);
  const flags = new Uint8Array(facts.length);
  let length = 0;
  for (let i = 0; i < facts.length; i++) {
    const start = facts.start[i] as number;
    const end = facts.end[i] as number;
    if (start >= periodEnd || end < periodStart) continue;
    const outcome = end === OPEN ? 0 : (byReason[reason[i] as number] as number);
    if (outcome & EXCLUDED) continue;
    let flag = start >= periodStart ? Flag.new : 0;
    if (end < periodEnd) {
      flag |= Flag.ended;
      if (outcome & WORK_OR_STUDIES) flag |= Flag.workOrStudies;
      if (outcome & WORK_STUDIES_OR_SEEKING) flag |= Flag.workStudiesOrSeeking;
      if (outcome & WITHOUT_REASON) flag |= Flag.withoutReason;
      if (outcome & STEP_FORWARD && !noStepByDestination[destination[i] as number]) flag |= Flag.stepForward;
    }
    if (mode[i] === tables.anonymousMode) flag |= Flag.anonymous;
    if (place[i] === tables.otherPartyPlace) flag |= Flag.otherParty;
    index[length] = i;
    bucket[length] = (facts.insats[i] as number) * GENDER_SLOTS + (tables.genderSlot[gender[i] as number] as number);
    flags[length] = flag;
    length++;
  }
  const daysEnd = Math.min(periodEnd, epochDay(today));
  return { length, index, bucket, flags, facts, periodStart, periodEnd, daysEnd };
}

function requiredColumn(facts: FactColumns, id: string): Uint16Array | Uint32Array {
  const column = facts.coded[id];
  if (!column) throw new RangeError(`the facts lack the column ${id}`);
  return column;
}
