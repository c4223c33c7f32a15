import { createCodebook } from '../codebook.js';
import { utfallCodebook } from '../utfall-codebook.js';
import type { Variable } from '../variable.js';
import { schemaOf } from './schema-of.js';

const schema = schemaOf(utfallCodebook);
const column = (name: string) => schema.columns.find((each) => each.name === name);
const check = (name: string) => schema.checks.find((each) => each.name === name)?.expression;
const education = utfallCodebook.variable('education');
const like = (n: number): Variable => ({ ...education, id: `v${n}`, column: `v${n}`, heading: `v${n}`, order: 51 });

describe('schemaOf', () => {
  it('gives each kind its type', () => {
    expect(column('gender')).toMatchObject({ type: 'smallint', notNull: false, fact: true });
    expect(column('age_band')).toMatchObject({ type: 'smallint' });
    expect(column('support_at_start')).toMatchObject({ type: 'integer', fact: true });
    expect(column('support_at_start_extent')).toMatchObject({ type: 'smallint[]', fact: false });
    expect(column('start_date')).toMatchObject({ type: 'date', notNull: true, fact: true });
    expect(column('end_date')).toMatchObject({ type: 'date', notNull: false, fact: false });
  });

  it('lets mode, place and start date never be empty', () => {
    expect(schema.columns.filter(({ notNull }) => notNull).map(({ name }) => name)).toEqual([
      'mode',
      'place',
      'start_date',
    ]);
  });

  it('checks numbers, bits, exclusive answers and pairs', () => {
    expect(check('participation_gender_allowed')).toBe('gender IN (0, 1, 2, 3)');
    expect(check('participation_support_at_start_allowed')).toBe('(support_at_start & ~4095) = 0');
    expect(check('participation_support_at_start_exclusive')).toBe(
      '(support_at_start & 3584) = 0 OR support_at_start IN (512, 1024, 2048)',
    );
    expect(check('participation_destination_beside_exit_reason')).toContain('WHEN 6 THEN destination IN (0, 4, 5, 6)');
    expect(check('participation_exit_after_start')).toBe('end_date >= start_date');
  });

  it('lets no background and no participant stand beside anonymous', () => {
    expect(check('participation_anonymous')).toMatch(/^mode <> 2 OR \(participant_id IS NULL AND age_band IS NULL/);
    expect(check('participation_anonymous')).not.toMatch(/gender|kommun|exit_reason/);
  });

  it('keeps names within PostgreSQL’s 63 characters', () => {
    for (const { name } of [...schema.columns, ...schema.checks]) expect(name.length).toBeLessThanOrEqual(63);
  });

  it('shows no code, no extent and no exit date in the view, and covers it by the index', () => {
    const view = schema.view[0] ?? '';
    const shown = /AS person, (.*)\nFROM/.exec(view)?.[1];
    expect(shown).toContain('active_until, mode, gender');
    expect(shown).not.toMatch(/extent|end_date|participation_id/);
    expect(schema.index).toContain(
      `(forbund_id, active_until) INCLUDE (insats_id, participant_id, ${shown?.replace('active_until, ', '')})`,
    );
  });

  it.each([-1, 1.5, 32_768])('refuses the number %d', (number) => {
    const variable = { ...like(1), categories: [{ number, id: 'x', sv: 'x', en: 'x' }] };
    expect(() => schemaOf(createCodebook([...utfallCodebook.variables, variable]))).toThrow(RangeError);
  });

  it('refuses a bit that an integer does not have', () => {
    const variable: Variable = { ...like(1), kind: 'several', categories: [{ number: 32, id: 'x', sv: 'x', en: 'x' }] };
    expect(() => schemaOf(createCodebook([...utfallCodebook.variables, variable]))).toThrow(/0–31/);
  });

  it('says when the codebook outgrows the covering index', () => {
    const many = Array.from({ length: 12 }, (_, n) => like(n));
    expect(() => schemaOf(createCodebook([...utfallCodebook.variables, ...many]))).toThrow(/index/);
  });
});
