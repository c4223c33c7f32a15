/**
 * The tables of a förbund's report as an experienced person would write them in SQL: both periods, each insats and the
 * whole, by gender, in GROUPING SETS. Three statements: counts, days with unique persons, and the several-answer variable.
 */
const SPELLS = `
  SELECT per.name AS period, p.insats_id, coalesce(i.parent_id, p.insats_id) AS top, p.participant_id, p.mode, p.gender, p.age_band,
    p.kommun, p.education, p.support_duration, p.support_at_start, p.exit_reason, p.start_date, p.end_date,
    p.start_date >= per.s AS is_new, coalesce(p.end_date < per.e, false) AS has_ended,
    least(p.active_until, per.e) - greatest(p.start_date, per.s) AS days_inside
  FROM participation p
  JOIN insats i ON i.forbund_id = p.forbund_id AND i.insats_id = p.insats_id
  JOIN (VALUES ('now', $2::date, $3::date), ('before', $2::date - interval '1 year', $3::date - interval '1 year'))
    AS per_raw (name, s, e) ON true
  CROSS JOIN LATERAL (SELECT per_raw.name, per_raw.s::date AS s, per_raw.e::date AS e) per
  WHERE p.forbund_id = $1 AND p.active_until >= per.s AND p.start_date < per.e
    AND p.exit_reason IS DISTINCT FROM 12`;

const scopes = ['period', 'period, top', 'period, top, insats_id'];
const sets = (extra) =>
  scopes.flatMap((scope) => extra.map((column) => `(${scope}, mode, gender${column && `, ${column}`})`)).join(', ');

export const statements = [
  `SELECT period, top, insats_id, mode, gender, age_band, kommun, education, support_duration, exit_reason,
     count(*) AS active, count(*) FILTER (WHERE is_new) AS new, count(*) FILTER (WHERE has_ended) AS ended,
     count(*) FILTER (WHERE has_ended AND exit_reason IN (1, 2)) AS work_or_studies,
     count(*) FILTER (WHERE has_ended AND exit_reason BETWEEN 1 AND 5) AS step_forward, sum(days_inside) AS days
   FROM (${SPELLS}) spell
   GROUP BY GROUPING SETS (${sets(['', 'age_band', 'kommun', 'education', 'support_duration', 'exit_reason'])})`,
  `SELECT period, top, insats_id, gender, count(DISTINCT participant_id) AS persons,
     avg(end_date - start_date) FILTER (WHERE has_ended) AS mean,
     percentile_cont(0.5) WITHIN GROUP (ORDER BY end_date - start_date) FILTER (WHERE has_ended) AS median,
     min(end_date - start_date) FILTER (WHERE has_ended) AS least, max(end_date - start_date) FILTER (WHERE has_ended) AS most
   FROM (${SPELLS}) spell WHERE mode = 1
   GROUP BY GROUPING SETS (${scopes.flatMap((scope) => [`(${scope})`, `(${scope}, gender)`]).join(', ')})`,
  `SELECT period, top, insats_id, mode, gender, form, count(*) AS answers
   FROM (${SPELLS}) spell, generate_series(1, 12) form
   WHERE has_ended AND support_at_start & (1 << (form - 1)) <> 0
   GROUP BY GROUPING SETS (${sets(['form'])})`,
];
