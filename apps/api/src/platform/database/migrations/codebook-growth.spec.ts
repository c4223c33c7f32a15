import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@utfall/calendar';
import {
  createCodebook,
  decodeAnswers,
  encodeAnswers,
  migrationSql,
  schemaOf,
  type StoredRow,
  UNKNOWN,
  utfallCodebook,
  type Variable,
} from '@utfall/codebook';
import { checkParticipation } from '@utfall/participation';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';

const housing: Variable = {
  ...utfallCodebook.variable('supportAtStart'),
  id: 'housing',
  column: 'housing',
  heading: 'boende',
  order: 105,
  categories: [
    { number: 1, id: 'own', sv: 'Eget', en: 'Own' },
    { number: 2, id: 'homeless', sv: 'Hemlös', en: 'Homeless', exclusive: true },
    UNKNOWN,
  ],
  groups: undefined,
};
const education = utfallCodebook.variable('education');
const doctorate = { number: 6, id: 'doctorate', sv: 'Doktorsexamen', en: 'Doctorate' };
const grown = createCodebook([
  ...utfallCodebook.variables.map((variable) =>
    variable === education ? { ...education, categories: [doctorate, ...education.categories] } : variable,
  ),
  housing,
]);

const before = {
  mode: 'withData',
  gender: 'woman',
  ageBand: '16-24',
  kommun: '1487',
  education: 'compulsory',
  supportDuration: 'none',
  supportAtStart: ['incomeSupport', 'studyAid'],
  referrer: 'self',
  place: 'forbund',
  startDate: '2026-01-15',
};
const after = { ...before, education: 'doctorate', housing: ['own'] };
const extents = { housing: { own: 75 }, supportAtStart: { studyAid: 50 } };

let db: TestDatabase;
const forbund = randomUUID();
const insats = randomUUID();

async function insert(row: StoredRow): Promise<void> {
  const participant = randomUUID();
  const code = `A-${participant}`;
  const columns = Object.keys(row);
  await db.asSuperuser(`INSERT INTO participant (forbund_id, participant_id) VALUES ($1, $2)`, [forbund, participant]);
  await db.asSuperuser(`INSERT INTO participant_code (forbund_id, code, participant_id) VALUES ($1, $2, $3)`, [
    forbund,
    code,
    participant,
  ]);
  const values = [forbund, randomUUID(), insats, participant, code, ...columns.map((column) => row[column])];
  await db.asSuperuser(
    `INSERT INTO participation (forbund_id, participation_id, insats_id, participant_id, code, ${columns.join(', ')})
     VALUES (${values.map((_, i) => `$${i + 1}`).join(', ')})`,
    values,
  );
}

/** A codebook with one more variable and one more category, on a database that already has rows. */
describe('a codebook that has grown', () => {
  beforeAll(async () => {
    db = await openTestDatabase();
    await db.asSuperuser(`INSERT INTO forbund (forbund_id, slug, name) VALUES ($1, 'a', 'A')`, [forbund]);
    await db.asSuperuser(
      `INSERT INTO insats (forbund_id, insats_id, name, kind, code_prefix) VALUES ($1, $2, 'A', 'individual', 'AAA')`,
      [forbund, insats],
    );
    await insert(encodeAnswers(utfallCodebook, before, { supportAtStart: { studyAid: 50 } }));
    await db.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL ROLE utfall_owner`);
      for (const statement of migrationSql(schemaOf(utfallCodebook), schemaOf(grown))) await manager.query(statement);
    });
  }, 60_000);

  afterAll(async () => {
    await db.close();
  });

  it('stores and gives back the new answers, and the old row as not collected', async () => {
    const context = { today: localDate('2026-03-31'), insats: { startDate: null, endDate: null } };
    expect(checkParticipation({ answers: after, extents }, context, grown)).toEqual([]);
    await insert(encodeAnswers(grown, after, extents));
    const columns = schemaOf(grown).columns.map(({ name, type }) => (type === 'date' ? `${name}::text` : name));
    const rows = await db.asSuperuser<StoredRow>(
      `SELECT ${columns.join(', ')} FROM participation ORDER BY housing NULLS FIRST`,
    );
    const [old, added] = rows.map((row) => decodeAnswers(grown, row));
    expect(old?.answers).toMatchObject({ ...before, housing: null });
    expect(added).toMatchObject({ answers: after, extents });
  });

  it('shows the new variable in the facts', async () => {
    const [row] = await db.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL ROLE utfall_statistics`);
      await manager.query(
        `SELECT set_config('app.forbund_id', $1, true), set_config('app.insatser', '*', true), set_config('app.salt', '1', true)`,
        [forbund],
      );
      return await manager.query<{ n: string; housing: string }[]>(
        `SELECT count(*) AS n, count(housing) AS housing FROM participation_fact`,
      );
    });
    expect({ n: Number(row?.n), housing: Number(row?.housing) }).toEqual({ n: 2, housing: 1 });
  });

  it.each<[string, StoredRow]>([
    ['participation_housing_allowed', { housing: 4 }],
    ['participation_housing_exclusive', { housing: 3 }],
    ['participation_housing_extent_range', { housing: 1, housing_extent: [101] }],
    ['participation_housing_extent_chosen', { housing: 1, housing_extent: [null, 50] }],
    ['participation_education_allowed', { education: 7 }],
    ['participation_exit_answers', { exit_reason: 1 }],
    ['participation_exit_after_start', { end_date: '2026-01-14' }],
    ['participation_destination_beside_exit_reason', { end_date: '2026-02-01', exit_reason: 1, destination: 4 }],
    ['participation_anonymous', { mode: 2 }],
  ])('is guarded by %s', async (constraint, wrong) => {
    await expect(insert({ ...encodeAnswers(grown, after), ...wrong })).rejects.toThrow(constraint);
  });
});
