import type { VolumeCellView } from '@utfall/api-contract';
import type { SheetRow } from './sheet-row.js';
import { VolumeSheet } from './volume-sheet.js';

const cell = (change: Partial<VolumeCellView> = {}): VolumeCellView => ({
  insatsId: 'i1',
  label: 'Öppet hus',
  gender: 'woman',
  month: '2026-01',
  newPersons: 4,
  visits: 9,
  version: 'v1',
  ...change,
});
const row = (change: Partial<SheetRow> = {}): SheetRow => ({
  insatsId: 'i1',
  label: 'Öppet hus',
  gender: 'woman',
  ...change,
});
const JAN = '2026-01';

function open(cells: readonly VolumeCellView[] = [cell()]) {
  return new VolumeSheet({
    view: { year: 2026, cells, lines: [{ insatsId: 'i1', label: 'Öppet hus' }] },
    months: ['2026-01', '2026-02', '2026-03'],
    names: new Map([
      ['i1', 'Arbetsrehab'],
      ['i2', 'Kompetens'],
    ]),
    own: ['i1'],
  });
}

describe('the month grid', () => {
  it('has rows for women and men, and for the others where something is counted or they are asked for', () => {
    const genders = (sheet: VolumeSheet) => sheet.rows().map(({ gender }) => gender);
    expect(genders(open())).toEqual(['woman', 'man']);
    expect(genders(open([cell({ gender: 'unknown' })]))).toEqual(['woman', 'man', 'unknown']);
    const sheet = open();
    sheet.everyGender.set(true);
    expect(genders(sheet)).toEqual(['woman', 'man', 'other', 'unknown']);
  });

  it('sends the cells that differ from what is saved, with both measures and the version', () => {
    const sheet = open();
    sheet.type(row(), JAN, 'newPersons', '5');
    sheet.type(row({ gender: 'man' }), '2026-02', 'visits', ' 7 ');
    expect(sheet.changes()).toEqual([
      { ...row(), month: JAN, newPersons: 5, visits: 9, version: 'v1' },
      { ...row({ gender: 'man' }), month: '2026-02', newPersons: null, visits: 7, version: null },
    ]);
    sheet.type(row(), JAN, 'newPersons', '4');
    expect(sheet.changes()).toHaveLength(1);
    sheet.restore(row({ gender: 'man' }), '2026-02');
    expect(sheet.changes()).toEqual([]);
  });

  it('empties a cell whose both measures are emptied', () => {
    const sheet = open();
    sheet.type(row(), JAN, 'newPersons', '');
    sheet.type(row(), JAN, 'visits', '');
    expect(sheet.changes()).toMatchObject([{ newPersons: null, visits: null }]);
  });

  it.each(['x', '1,5', '-2', '1000001'])('finds that %s is no count, and leaves it out of the sums', (text) => {
    const sheet = open();
    sheet.type(row(), '2026-02', 'newPersons', text);
    expect(sheet.faults()).toEqual([{ row: row(), month: '2026-02', measure: 'newPersons' }]);
    expect(sheet.totals(sheet.rows(), 'newPersons').total).toBe(4);
  });

  it('lays a pasted block out over rows and months, and tells what had no place', () => {
    const sheet = open();
    expect(sheet.paste({ row: 0, column: 1 }, 'newPersons', '1\t2\t3\r\n4\t5\t6\r\n7\t8\t9\r\n')).toEqual({
      filled: 4,
      outside: 5,
    });
    expect(sheet.text(row({ gender: 'man' }), '2026-03', 'newPersons')).toBe('5');
    expect(sheet.totals(sheet.rows(), 'newPersons')).toEqual({
      byMonth: { [JAN]: 4, '2026-02': 5, '2026-03': 7 },
      total: 16,
    });
  });

  it('pastes nothing into an insats of others', () => {
    const sheet = open();
    sheet.addLine({ insatsId: 'i2', label: null });
    expect(sheet.paste({ row: 2, column: 0 }, 'visits', '5')).toEqual({ filled: 0, outside: 1 });
  });

  it('gets a new row once, in its place', () => {
    const sheet = open();
    expect(sheet.addLine({ insatsId: 'i1', label: 'Café' })).toBe(true);
    expect(sheet.addLine({ insatsId: 'i1', label: 'Öppet hus' })).toBe(false);
    expect(sheet.lines().map(({ label }) => label)).toEqual(['Café', 'Öppet hus']);
  });

  it('keeps what I typed over what somebody else saved, and names only what we both changed', () => {
    const sheet = open();
    sheet.type(row(), JAN, 'newPersons', '6');
    const newer = [cell({ newPersons: 8, visits: 20, version: 'v2' })];
    expect(sheet.collisions(newer)).toEqual([{ row: row(), month: JAN, measure: 'newPersons', mine: '6', newer: '8' }]);
    sheet.rebase(newer);
    expect(sheet.changes()).toEqual([{ ...row(), month: JAN, newPersons: 6, visits: 20, version: 'v2' }]);
  });

  it('keeps the versions of cells that nobody else changed', () => {
    const sheet = open([cell(), cell({ month: '2026-02', version: 'w1' })]);
    sheet.type(row(), JAN, 'newPersons', '6');
    sheet.type(row(), '2026-02', 'newPersons', '7');
    sheet.rebase([cell({ newPersons: 8, version: 'v2' })]);
    expect(sheet.changes().map(({ version }) => version)).toEqual(['v2', 'w1']);
  });

  it('is done with what is saved, and has the rest again from a draft', () => {
    const sheet = open();
    sheet.type(row(), JAN, 'newPersons', '6');
    sheet.type(row(), '2026-02', 'newPersons', '1');
    const again = open();
    again.restoreDraft(sheet.draft());
    expect(again.changes()).toEqual(sheet.changes());
    sheet.take([cell({ newPersons: 6, version: 'v2' })]);
    expect(sheet.changes().map(({ month }) => month)).toEqual(['2026-02']);
    expect(sheet.text(row(), JAN, 'newPersons')).toBe('6');
  });
});
