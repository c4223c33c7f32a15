/**
 * Invented participations of 80 förbund, made inside PostgreSQL from a fixed seed: the benchmark measures reading, and a
 * million rows sent from outside would take most of its time.
 */
const FORBUND = 80;
const INSATSER_PER_FORBUND = 12;

/** Fills an empty, migrated database. @param {import('pg').Client} client as a user past row security */
export async function fillNational(client, participations) {
  await client.query(`SELECT setseed(0.2026)`);
  await client.query(
    `INSERT INTO forbund (forbund_id, slug, name)
     SELECT md5('forbund' || f)::uuid, 'f' || f, 'Förbund ' || f FROM generate_series(1, ${FORBUND}) f`,
  );
  // Insatser 1–4 are parents of 5–12; each top insats has a ledger code.
  await client.query(
    `INSERT INTO insats (forbund_id, insats_id, parent_id, name, kind, code_prefix, ledger_code)
     SELECT md5('forbund' || f)::uuid, md5('insats' || f || '-' || i)::uuid,
       CASE WHEN i > 4 THEN md5('insats' || f || '-' || ((i - 5) % 4 + 1))::uuid END,
       'Insats ' || i, 'individual', 'P' || i || 'X', CASE WHEN i <= 4 THEN '300' || i END
     FROM generate_series(1, ${FORBUND}) f, generate_series(1, ${INSATSER_PER_FORBUND}) i ORDER BY f, i`,
  );
  await client.query(
    `INSERT INTO economy_row (forbund_id, economy_row_id, code, name, type, from_month, to_month, budget, outturn)
     SELECT md5('forbund' || f)::uuid, gen_random_uuid(), '300' || i, 'Insats ' || i, 'insats', m, m, 20000000, 19500000
     FROM generate_series(1, ${FORBUND}) f, generate_series(1, 4) i,
       generate_series(date '2015-01-01', date '2025-12-01', interval '1 month') m`,
  );
  await client.query(
    `INSERT INTO participant (forbund_id, participant_id)
     SELECT md5('forbund' || (p % ${FORBUND} + 1))::uuid, md5('person' || p)::uuid
     FROM generate_series(1, $1::int * 9 / 10) p`,
    [participations],
  );
  await client.query(
    `INSERT INTO participant_code (forbund_id, participant_id, code)
     SELECT forbund_id, participant_id, 'N-' || left(participant_id::text, 13) FROM participant`,
  );
  // Ten years of starts, a little over a year each; every eleventh spell is a person's second.
  await client.query(
    `INSERT INTO participation (forbund_id, participation_id, insats_id, participant_id, code, mode, gender, age_band, kommun,
       education, support_duration, support_at_start, referrer, place, start_date, end_date, exit_reason)
     SELECT md5('forbund' || f)::uuid, md5('spell' || s)::uuid, md5('insats' || f || '-' || i)::uuid,
       CASE WHEN anonymous THEN NULL ELSE md5('person' || person)::uuid END,
       CASE WHEN anonymous THEN NULL ELSE 'N-' || left(md5('person' || person)::uuid::text, 13) END,
       CASE WHEN anonymous THEN 2 ELSE 1 END, 1 + (r2 * 2)::int % 2,
       CASE WHEN NOT anonymous THEN (ARRAY[1, 2, 3, 4, 5])[1 + (r3 * 4.99)::int % 5] END,
       (ARRAY[1487, 1461, 1480, 114, 180])[1 + (r4 * 4.99)::int % 5],
       CASE WHEN NOT anonymous THEN (r5 * 5)::int END,
       CASE WHEN NOT anonymous THEN (r6 * 6)::int END,
       CASE WHEN NOT anonymous THEN (ARRAY[1, 2, 4, 16, 32, 33, 3])[1 + (r7 * 6.99)::int % 7] END,
       CASE WHEN NOT anonymous THEN 1 + (r8 * 4)::int END, 1, start_date,
       CASE WHEN start_date + days < date '2025-12-31' THEN start_date + days END,
       CASE WHEN start_date + days < date '2025-12-31' THEN (r9 * 10)::int END
     FROM (
       SELECT s, person, person % ${FORBUND} + 1 AS f, 5 + (random() * 8)::int % 8 AS i,
         random() < 0.05 AS anonymous, random() AS r2, random() AS r3, random() AS r4, random() AS r5, random() AS r6,
         random() AS r7, random() AS r8, random() AS r9,
         date '2015-06-01' + (random() * 3800)::int AS start_date, 30 + (random() * 720)::int AS days
       FROM (SELECT s, s % ($1::int * 9 / 10) + 1 AS person FROM generate_series(0, $1::int - 1) s) numbered
     ) made`,
    [participations],
  );
  await client.query(`VACUUM ANALYZE`);
  const { rows } = await client.query(`SELECT count(*)::int AS stored FROM participation`);
  return rows[0].stored;
}

/** The förbund that is measured: one of the 80, like every other. */
export const MEASURED_SLUG = 'f17';
