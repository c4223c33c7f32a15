import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answers, createCodebook, encodeAnswers, utfallCodebook } from '@utfall/codebook';
import { missingVariables } from '@utfall/participation';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { anonymous, background } from '../../../test/enrolment.js';
import { incompleteCondition } from './incomplete-condition.js';

let db: TestDatabase;
const forbund = randomUUID();
const insats = randomUUID();

beforeAll(async () => {
  db = await openTestDatabase();
  await db.asSuperuser(`INSERT INTO forbund (forbund_id, slug, name) VALUES ($1, 'f', 'F')`, [forbund]);
  await db.asSuperuser(
    `INSERT INTO insats (forbund_id, insats_id, name, kind, code_prefix) VALUES ($1, $2, 'I', 'individual', 'II')`,
    [forbund, insats],
  );
}, 60_000);
afterAll(async () => {
  await db.close();
});

const ended: Answers = { endDate: '2026-03-01', exitReason: 'illness' };

/** Each answer in turn unknown and not collected, in both modes, ongoing and ended. */
function everyGap(): Answers[] {
  return [background, anonymous].flatMap((answers) =>
    ([{}, { ...ended, destination: answers === anonymous ? null : 'care' }] as Answers[]).flatMap((exit) => {
      const whole: Answers = { ...answers, ...exit };
      const gaps = utfallCodebook.variables
        .filter(({ id }) => whole[id] !== undefined && !['mode', 'place', 'startDate', 'endDate'].includes(id))
        .flatMap(({ id, kind }): Answers[] => {
          const unknown = kind === 'several' ? ['unknown'] : 'unknown';
          // Without a reason there is no destination, as the database itself says.
          const more: Answers = id === 'exitReason' ? { destination: null } : {};
          return [
            { ...whole, ...more, [id]: null },
            ...(whole[id] === null ? [] : [{ ...whole, ...more, [id]: unknown }]),
          ];
        });
      return [whole, ...gaps];
    }),
  );
}

async function isIncomplete(answers: Answers): Promise<boolean> {
  const row = encodeAnswers(utfallCodebook, answers);
  const columns = Object.keys(row);
  const id = randomUUID();
  await db.asSuperuser(
    `INSERT INTO participation (forbund_id, participation_id, insats_id, ${columns.join(', ')})
     VALUES ($1, $2, $3, ${columns.map((_, i) => `$${i + 4}`).join(', ')})`,
    [forbund, id, insats, ...Object.values(row)],
  );
  const [found] = await db.asSuperuser<{ incomplete: boolean }>(
    `SELECT ${incompleteCondition()} AS incomplete FROM participation WHERE participation_id = $1`,
    [id],
  );
  return found?.incomplete ?? false;
}

describe('the condition in SQL', () => {
  it('finds what the lib calls missing, for every gap that there can be', async () => {
    const gaps = everyGap();
    expect(gaps.length).toBeGreaterThan(50);
    for (const answers of gaps) {
      expect({ answers, incomplete: await isIncomplete(answers) }).toEqual({
        answers,
        incomplete: missingVariables(answers).length > 0,
      });
    }
    expect(gaps.filter((answers) => missingVariables(answers).length === 0).length).toBeGreaterThan(4);
  });

  it('follows a codebook that asks more', () => {
    const more = createCodebook(
      utfallCodebook.variables.map((variable) =>
        variable.id === 'destination'
          ? { ...variable, collected: { withData: 'required', anonymous: 'notCollected' } }
          : variable,
      ),
    );
    expect(incompleteCondition(more)).toContain(
      '((destination IS NULL OR destination = 0) AND end_date IS NOT NULL AND exit_reason IN (5, 6, 10))',
    );
  });
});
