import type { ImportError } from '@utfall/api-contract';
import { asTabs, errorRows, matching } from './error-rows.js';

const errors: readonly ImportError[] = [
  { row: 0, column: null, value: null, message: 'Filen är tom.', messageEn: 'The file is empty.', allowed: [] },
  {
    row: 7,
    column: 'kön',
    value: 'Kvinn\tlig',
    message: 'Inget svar.',
    messageEn: 'Not an answer.',
    allowed: Array.from({ length: 15 }, (_, i) => `svar ${i}`),
  },
];
const rows = errorRows(errors, 'sv');

describe('the errors of a file', () => {
  it('show the whole file without a row, and no more allowed values than help', () => {
    expect(rows[0]).toMatchObject({ row: '', column: '', value: '', hidden: 0 });
    expect(rows[1]).toMatchObject({ row: '7', hidden: 3 });
    expect(rows[1]?.shown).toMatch(/svar 11$/);
    expect(errorRows(errors, 'en')[1]?.message).toBe('Not an answer.');
  });

  it('are found by any of their cells', () => {
    expect(matching(rows, ' KÖN')).toEqual([rows[1]]);
    expect(matching(rows, 'tom')).toEqual([rows[0]]);
    expect(matching(rows, '')).toEqual(rows);
  });

  it('are copied whole, one line each', () => {
    const lines = asTabs(['Rad', 'Kolumn'], rows).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]?.split('\t').slice(0, 4)).toEqual(['7', 'kön', 'Kvinn lig', 'Inget svar.']);
    expect(lines[2]).toContain('svar 14');
  });
});
