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
const extentColumns = extents.map((id) => `q.${utfallCodebook.variable(id).column}_extent`);

const day = (moment: string) => `(q.${moment} AT TIME ZONE 'Europe/Stockholm')::date - date '1970-01-01'`;

/** Every fact there is, not those of a period: a person's earlier records and a double are sought among all. */
const FACTS = `
SELECT f.insats_id, f.record, f.person, f.start_date - date '1970-01-01',
  CASE WHEN f.active_until = 'infinity' THEN NULL ELSE f.active_until - date '1970-01-01' END,
  ${day('registered_at')}, ${day('exit_registered_at')}, ${day('changed_at')}, q.accepted, ${extentColumns.join(', ')},
  ${variables.map(({ column }) => `f.${column}`).join(', ')}
FROM participation_fact f JOIN quality_fact q ON q.forbund_id = f.forbund_id AND q.record = f.record
WHERE $1::uuid IS NULL OR f.insats_id = $1`;

type Row = [
  insats: string,
  record: string,
  person: string | null,
  start: number,
  end: number | null,
  registered: number | null,
  exitRegistered: number | null,
  changed: number | null,
  accepted: Readonly<Record<string, string>> | null,
  ...numbers: (number | null)[],
];

/**
 * Remarks on the participations that the caller's role and reach show, from the views that every role reads alike: page, worklist,
 * overview and report cannot disagree.
 * @param insats this one alone; checks never look outside one insats
 */
export async function fetchQuality(tx: Transaction, clock: Clock, insats?: string): Promise<FoundQuality> {
  const insatser = await loadNamedInsatser(tx);
  const indexOf = new Map(insatser.map(({ id }, index) => [id, index]));
  const builder = new FactBuilder(variables);
  const registrations: RegistrationFact[] = [];
  const records: string[] = [];
  const accepted: (Readonly<Record<string, string>> | null)[] = [];
  for (const row of (await tx.arrays(FACTS, [insats ?? null])) as Row[]) {
    const [insatsId, record, person, start, end, registered, exitRegistered, changed, acceptances, ...numbers] = row;
    const index = indexOf.get(insatsId);
    if (index === undefined) continue;
    builder.add(index, person, start, end, numbers.slice(extents.length));
    registrations.push({
      registered,
      exitRegistered,
      changed,
      extents: Object.fromEntries(extents.map((id, i) => [id, numbers[i] ?? 0])),
    });
    records.push(record);
    accepted.push(acceptances);
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
      const held = accepted[index]?.[check.id];
      return held !== undefined && held === fingerprint(index);
    },
  };
}

/** In Swedish order of name, each track after its parent. */
async function loadNamedInsatser(tx: Transaction): Promise<NamedInsats[]> {
  const rows = await tx.query<NamedInsats>(
    `SELECT insats_id AS id, parent_id AS "parentId", name, kind, start_date - date '1970-01-01' AS "startDay",
       end_date - date '1970-01-01' AS "endDay"
     FROM insats WHERE forbund_id = $1`,
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
