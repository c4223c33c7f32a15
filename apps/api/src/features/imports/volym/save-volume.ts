import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { counted } from '../counted.js';
import { MAX_LISTED_ERRORS } from '../error-list.js';
import { importError } from '../import-error.js';
import type { Saved, SetErrors, Stage } from '../import-kind.js';
import { volumeHeadings } from './read-volume.js';

const STAGED = `
SELECT s.row_no, r.insats_id, r.month, r.gender, r.new_persons, r.visits, r.label
FROM import_stage s CROSS JOIN LATERAL jsonb_populate_record(NULL::volume_count, s.payload) r
WHERE s.forbund_id = $1 AND s.import_id = $2`;

/**
 * A row that is stored already, alike in everything, is the same count again. Two alike in one file are two counts: a
 * person wrote them side by side (two meetings in one month).
 */
const STORED = `
SELECT s.row_no, s.new_persons::text AS value, count(*) OVER ()::integer AS total
FROM (${STAGED}) s
WHERE EXISTS (SELECT FROM volume_count v WHERE v.forbund_id = $1 AND v.insats_id = s.insats_id AND v.month = s.month
  AND v.gender = s.gender AND v.new_persons = s.new_persons AND v.visits = s.visits AND v.label IS NOT DISTINCT FROM s.label)
ORDER BY s.row_no LIMIT ${MAX_LISTED_ERRORS}`;

const SAVE = `
WITH saved AS (
  INSERT INTO volume_count (forbund_id, volume_count_id, insats_id, month, gender, new_persons, visits, label)
  SELECT $1, gen_random_uuid(), insats_id, month, gender, new_persons, visits, label FROM (${STAGED}) s
  RETURNING insats_id, new_persons, visits
)
SELECT count(*)::integer AS rows, count(DISTINCT insats_id)::integer AS insatser,
       coalesce(sum(new_persons), 0)::integer AS "newPersons", coalesce(sum(visits), 0)::integer AS visits FROM saved`;

export async function checkVolume(tx: Transaction, stage: Stage): Promise<SetErrors> {
  const stored = await tx.query<{ row_no: number; value: string; total: number }>(STORED, [
    stage.forbundId,
    stage.importId,
  ]);
  return {
    count: stored[0]?.total ?? 0,
    errors: stored.map(({ row_no: row, value }) =>
      importError(
        {
          sv: 'En likadan rad är redan registrerad. Har filen importerats förut?',
          en: 'A row like this is registered already. Has the file been imported before?',
        },
        { row, column: volumeHeadings.newPersons, value },
      ),
    ),
  };
}

interface Counts {
  readonly [name: string]: number;
  readonly rows: number;
  readonly insatser: number;
  readonly newPersons: number;
  readonly visits: number;
}

export async function saveVolume(tx: Transaction, stage: Stage): Promise<Saved> {
  const [counts] = await tx.query<Counts>(SAVE, [stage.forbundId, stage.importId]);
  if (!counts) throw new Error('the import answered nothing');
  const rows = counted(counts.rows, 'volymrad', 'volymrader');
  return {
    rows: counts.rows,
    summary: `${rows} med ${counted(counts.newPersons, 'ny person', 'nya personer')} i ${counted(counts.insatser, 'insats', 'insatser')}`,
    counts,
  };
}
