import type { Transaction } from '../../platform/database/unit-of-work.js';

/** An insats as statistics and costs need it. */
export interface ReportedInsats {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'individual' | 'structural' | 'both';
  readonly individualShare: number | null;
  readonly ledgerCode: string | null;
  readonly goals: readonly ReportedGoal[];
}

export interface ReportedGoal {
  readonly measure: 'workOrStudies' | 'workStudiesOrSeeking' | 'stepForward' | 'ended' | 'active';
  /** Decimal text: a share for outcomes, a count for the others. */
  readonly target: string;
  /** Category number of gender, or null. */
  readonly gender: number | null;
  /** First day of the first and the last month it is set for; null = open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The insatser that the caller reaches, in Swedish order, each track after its parent. */
export async function loadInsatser(tx: Transaction): Promise<ReportedInsats[]> {
  const rows = await tx.query<ReportedInsats>(
    `SELECT i.insats_id AS id, i.parent_id AS "parentId", i.name, i.kind, i.individual_share AS "individualShare",
       i.ledger_code AS "ledgerCode",
       (SELECT coalesce(json_agg(json_build_object('measure', g.measure, 'target', g.target::text, 'gender', g.gender,
          'from', g.from_month, 'to', g.to_month) ORDER BY g.measure, g.goal_id), '[]')
        FROM insats_goal g WHERE g.forbund_id = i.forbund_id AND g.insats_id = i.insats_id) AS goals
     FROM insats i`,
  );
  const collator = new Intl.Collator('sv');
  const byName = [...rows].sort((a, b) => collator.compare(a.name, b.name));
  const reached = new Set(rows.map((row) => row.id));
  // A track whose parent is out of reach (a samordnare of the track alone) stands by itself.
  const tops = byName.filter((row) => row.parentId === null || !reached.has(row.parentId));
  const withTracks = (row: ReportedInsats): ReportedInsats[] => [
    row,
    ...byName.filter((track) => track.parentId === row.id).flatMap(withTracks),
  ];
  return tops
    .map((row) => (row.parentId === null ? row : { ...row, parentId: null }))
    .flatMap(withTracks);
}
