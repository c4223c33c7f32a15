import { createCodebook } from '../codebook.js';
import { utfallCodebook } from '../utfall-codebook.js';
import type { Variable } from '../variable.js';
import { migrationSql } from './migration-sql.js';
import { schemaOf } from './schema-of.js';

const now = schemaOf(utfallCodebook);
const changed = (id: string, change: (variable: Variable) => Variable | undefined) =>
  schemaOf(
    createCodebook(
      utfallCodebook.variables.flatMap((variable) => (variable.id === id ? (change(variable) ?? []) : variable)),
    ),
  );

describe('migrationSql', () => {
  it('makes everything the first time', () => {
    const statements = migrationSql(null, now);
    expect(statements.filter((s) => s.includes(' ADD COLUMN '))).toHaveLength(now.columns.length + 1);
    expect(statements.filter((s) => s.includes(' ADD CONSTRAINT '))).toHaveLength(now.checks.length);
    expect(statements.slice(-4)).toEqual([now.index, ...now.view]);
    expect(statements.some((s) => s.includes(';'))).toBe(false);
  });

  it('has nothing to do without a change', () => expect(migrationSql(now, now)).toEqual([]));

  it('does nothing for a label, a group or a closing date', () => {
    const renamed = changed('education', (v) => ({
      ...v,
      categories: v.categories.map((c) => ({ ...c, sv: `${c.sv} *` })),
    }));
    expect(migrationSql(now, renamed)).toEqual([]);
  });

  it('only replaces the check for a new category', () => {
    const category = { number: 6, id: 'doctorate', sv: 'Doktorsexamen', en: 'Doctorate' };
    const next = changed('education', (v) => ({ ...v, categories: [category, ...v.categories] }));
    expect(migrationSql(now, next)).toEqual([
      'ALTER TABLE participation DROP CONSTRAINT participation_education_allowed',
      'ALTER TABLE participation ADD CONSTRAINT participation_education_allowed CHECK (education IN (0, 1, 2, 3, 4, 5, 6))',
    ]);
  });

  it('takes every check away before a new column, and the view before both', () => {
    const housing: Variable = {
      ...utfallCodebook.variable('education'),
      id: 'housing',
      column: 'housing',
      heading: 'boende',
      order: 51,
    };
    const next = schemaOf(createCodebook([...utfallCodebook.variables, housing]));
    const starts = migrationSql(now, next).map((s) => s.split(' ').slice(0, 5).join(' '));
    expect(starts).toEqual([
      'DROP VIEW participation_fact',
      'DROP INDEX participation_fact_covering',
      'ALTER TABLE participation DROP CONSTRAINT',
      'ALTER TABLE participation ADD COLUMN',
      'ALTER TABLE participation ADD CONSTRAINT',
      'ALTER TABLE participation ADD CONSTRAINT',
      'CREATE INDEX participation_fact_covering ON participation',
      expect.stringMatching(/^CREATE VIEW participation_fact AS/),
      'ALTER VIEW participation_fact OWNER TO',
      'GRANT SELECT ON participation_fact TO',
    ]);
  });

  it.each<[string, (variable: Variable) => Variable | undefined, RegExp]>([
    ['a column', () => undefined, /column education is gone/],
    ['a type', (v) => ({ ...v, kind: 'several' }), /column education has changed/],
    ['a category', (v) => ({ ...v, categories: v.categories.slice(1) }), /category education.none is gone/],
    [
      'a number',
      (v) => ({ ...v, categories: v.categories.map((c) => (c.number === 1 ? { ...c, number: 9 } : c)) }),
      /the number of education.none is 1 for ever/,
    ],
  ])('refuses to lose or change %s', (_, change, message) => {
    expect(() => migrationSql(now, changed('education', change))).toThrow(message);
  });

  it('refuses a new column that old rows cannot fill', () => {
    const next = { ...now, columns: [...now.columns, { ...now.columns[0], name: 'x', notNull: true }] };
    expect(() => migrationSql(now, next as typeof now)).toThrow(/column x would be empty/);
  });
});
