import type { ReportInsats } from '@utfall/appendix';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** The insatser that the caller reaches, in Swedish order, each track after its parent. */
export async function loadInsatser(tx: Transaction): Promise<ReportInsats[]> {
  const rows = await tx.query<ReportInsats>(
    `SELECT i.insats_id AS id, i.parent_id AS "parentId", i.name, i.kind, i.individual_share AS "individualShare",
       i.ledger_code AS "ledgerCode",
       (SELECT coalesce(json_agg(json_build_object('measure', g.measure, 'target', trim_scale(g.target)::text,
          'gender', CASE g.gender WHEN 1 THEN 'woman' WHEN 2 THEN 'man' END,
          'from', to_char(g.from_month, 'YYYY-MM'), 'to', to_char(g.to_month, 'YYYY-MM')) ORDER BY g.measure, g.goal_id), '[]')
        FROM insats_goal g WHERE g.forbund_id = i.forbund_id AND g.insats_id = i.insats_id) AS goals
     FROM insats i`,
  );
  const collator = new Intl.Collator('sv');
  const byName = [...rows].sort((a, b) => collator.compare(a.name, b.name));
  const reached = new Set(rows.map((row) => row.id));
  // A track whose parent is out of reach (a samordnare of the track alone) stands by itself.
  const tops = byName.filter((row) => row.parentId === null || !reached.has(row.parentId));
  const withTracks = (row: ReportInsats): ReportInsats[] => [
    row,
    ...byName.filter((track) => track.parentId === row.id).flatMap(withTracks),
  ];
  return tops.map((row) => (row.parentId === null ? row : { ...row, parentId: null })).flatMap(withTracks);
}
