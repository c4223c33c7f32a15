import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importReader, utfallCodebook } from '@utfall/codebook';
import { importColumns } from './import-files.js';
import type { ImportKind } from './resources.js';

const golden = resolve(__dirname, '../../testing/golden');

describe('importColumns', () => {
  it.each<[string, ImportKind]>([
    ['vanersborg-mellerud-2019', 'insatser'],
    ['vanersborg-mellerud-2019', 'deltagare'],
    ['vanersborg-mellerud-2019', 'volym'],
    ['vanersborg-mellerud-2019', 'ekonomi'],
    ['insjoriket-2019', 'insatser'],
    ['insjoriket-2019', 'deltagare'],
    ['insjoriket-2019', 'ekonomi'],
  ])('describes the file of %s: %s', (forbund, kind) => {
    const [heading = ''] = readFileSync(`${golden}/${forbund}/${kind}.csv`, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    const columns = importColumns(kind);
    expect(columns.map((column) => column.heading)).toEqual(expect.arrayContaining(heading.split(';')));
    const required = columns.filter((column) => column.required).map((column) => column.heading);
    expect(heading.split(';')).toEqual(expect.arrayContaining(required));
  });

  it('requires of deltagare exactly what the reader requires, and lists only what it reads', () => {
    const own = { requiredHeadings: ['insats'], otherHeadings: ['deltagarkod'] };
    const columns = importColumns('deltagare');
    const required = columns.filter((column) => column.required).map((column) => column.heading);
    const missing = importReader(utfallCodebook, [], own).errors.map((error) => error.column);
    expect([...required].sort()).toEqual([...missing].sort());
    expect(
      importReader(
        utfallCodebook,
        columns.map((column) => column.heading),
        own,
      ).errors,
    ).toEqual([]);
  });

  it('has a column that the förbund has switched on', () => {
    const headings = (on: string[]) => importColumns('deltagare', on).map((column) => column.heading);
    expect(headings([])).not.toContain('utrikesfödd');
    expect(headings(['foreignBorn'])).toContain('utrikesfödd');
  });
});
