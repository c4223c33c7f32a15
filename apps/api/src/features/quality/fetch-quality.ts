import { dayInSweden, type Clock } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import {
  findRemarks,
  type InsatsKind,
  type QualityInput,
  qualityColumns,
  type RegistrationFact,
  type Remarks,
  variablesWithExtents,
} from '@utfall/data-quality';
import { FactBuilder, factVariables } from '@utfall/outcome-statistics';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** An insats as the page of quality names it. */
export interface NamedInsats {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: InsatsKind;
  readonly startDay: number | null;
  readonly endDay: number | null;
  readonly longestMonths: number | null;
}

/** What the checks read and what they found. */
export interface FoundQuality {
  readonly input: QualityInput;
  readonly insatser: readonly NamedInsats[];
  readonly remarks: readonly Remarks[];
  /** Number of each participation within the transaction, by index. */
  readonly records: readonly string[];
  readonly isAccepted: (remarks: Remarks, index: number) => boolean;
}

const variables = factVariables(utfallCodebook);
const extents = variablesWithExtents(utfallCodebook);
const extentColumns = extents.map((id) => `${utfallCodebook.variable(id).column}_extent`);

/** Every fact there is, not those of a period: a person's earlier records and a double are sought among all. */
const FACTS = `
SELECT insats_id, record, person, start_date - date '1970-01-01',
  CASE WHEN active_until = 'infinity' THEN NULL ELSE active_until - date '1970-01-01' END,
  ${variables.map(({ column }) => column).join(', ')}
FROM participation_fact WHERE $1::uuid IS NULL OR insats_id = $1`;

type FactRow = [
  insats: string,
  record: string,
  person: string | null,
  start: number,
  end: number | null,
  ...codes: (number | null)[],
];

const day = (moment: string) => `(${moment} AT TIME ZONE 'Europe/Stockholm')::date - date '1970-01-01'`;

/**
 * A query of its own, put beside the facts here: the database has no statistics of a number that is made anew in every
 * transaction, and would compare all with all.
 */
const BESIDE = `
SELECT record, ${day('registered_at')}, ${day('exit_registered_at')}, ${day('changed_at')},
  last_activity_on - date '1970-01-01', last_meeting_on - date '1970-01-01', consent_on - date '1970-01-01',
  referral_on - date '1970-01-01', is_paused::integer, handed_over::integer, follow_up_6, follow_up_12, referral_referrer,
  accepted, ${extentColumns.join(', ')}
FROM quality_fact WHERE $1::uuid IS NULL OR insats_id = $1`;

type BesideRow = [
  record: string,
  registered: number | null,
  exitRegistered: number | null,
  changed: number | null,
  lastActivity: number | null,
  lastMeeting: number | null,
  consent: number | null,
  referral: number | null,
  paused: number,
  handedOver: number,
  followUp6: number | null,
  followUp12: number | null,
  referralReferrer: number | null,
  accepted: Accepted | null,
  ...extents: (number | null)[],
];

/** Fingerprint by check. */
type Accepted = Readonly<Record<string, string>>;

interface Beside extends RegistrationFact {
  readonly accepted: Accepted | null;
}

/**
 * Remarks on the participations that the caller's role and reach show, from the views that every role reads alike: page, worklist,
 * overview and report cannot disagree.
 * @param insats this one alone; checks never look outside one insats
 */
export async function fetchQuality(tx: Transaction, clock: Clock, insats?: string): Promise<FoundQuality> {
  const insatser = await loadNamedInsatser(tx);
  const indexOf = new Map(insatser.map(({ id }, index) => [id, index]));
  const beside = await fetchBeside(tx, insats);
  const builder = new FactBuilder(variables);
  const registrations: Beside[] = [];
  const records: string[] = [];
  for (const row of (await tx.arrays(FACTS, [insats ?? null])) as FactRow[]) {
    const [insatsId, record, person, start, end, ...codes] = row;
    const index = indexOf.get(insatsId);
    const registration = beside.get(record);
    if (index === undefined || !registration) continue;
    builder.add(index, person, start, end, codes);
    registrations.push(registration);
    records.push(record);
  }
  const input: QualityInput = {
    columns: qualityColumns(builder.build(), registrations),
    insatser,
    today: dayInSweden(clock.now()),
  };
  return {
    input,
    insatser,
    records,
    remarks: findRemarks(input),
    isAccepted: ({ check, fingerprint }, index) => {
      const held = registrations[index]?.accepted?.[check.id];
      return held !== undefined && held === fingerprint(index);
    },
  };
}

async function fetchBeside(tx: Transaction, insats: string | undefined): Promise<Map<string, Beside>> {
  const rows = (await tx.arrays(BESIDE, [insats ?? null])) as BesideRow[];
  return new Map(rows.map((row) => [row[0], besideOf(row)]));
}

function besideOf([, registered, exitRegistered, changed, ...row]: BesideRow): Beside {
  const [lastActivity, lastMeeting, consent, referral, paused, handedOver, ...more] = row;
  const [followUp6, followUp12, referralReferrer, accepted, ...sums] = more;
  return {
    ...{ registered, exitRegistered, changed, lastActivity, lastMeeting, consent, referral },
    ...{ paused, handedOver, followUp6, followUp12, referralReferrer },
    accepted,
    extents: Object.fromEntries(extents.map((id, i) => [id, sums[i] ?? 0])),
  };
}

/** In Swedish order of name, each track after its parent. */
async function loadNamedInsatser(tx: Transaction): Promise<NamedInsats[]> {
  const rows = await tx.query<NamedInsats>(
    `SELECT i.insats_id AS id, i.parent_id AS "parentId", i.name, i.kind, i.start_date - date '1970-01-01' AS "startDay",
       i.end_date - date '1970-01-01' AS "endDay", coalesce(s.longest_months, t.longest_months) AS "longestMonths"
     FROM insats i LEFT JOIN insats_place_setting s ON s.forbund_id = i.forbund_id AND s.insats_id = i.insats_id
     LEFT JOIN insats_place_setting t ON t.forbund_id = i.forbund_id AND t.insats_id = i.parent_id
     WHERE i.forbund_id = $1`,
    [tx.principal.forbundId],
  );
  const { compare } = new Intl.Collator('sv', { numeric: true });
  const known = new Set(rows.map(({ id }) => id));
  const byName = [...rows].sort((a, b) => compare(a.name, b.name));
  const under = (parent: string): NamedInsats[] =>
    byName.filter(({ parentId }) => parentId === parent).flatMap((one) => [one, ...under(one.id)]);
  return byName
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .flatMap((one) => [one, ...under(one.id)]);
}
