import { utfallCodebook } from '@utfall/codebook';
import type { ParticipationView } from '@utfall/api-contract';
import { pasteTable } from './paste-table.js';
import { columnsOf } from './sheet-column.js';
import { emptySheet, type Sheet } from './sheet.js';

const columns = columnsOf(utfallCodebook, 'enrol', [], 'sv');
const enrol = { mostRows: 500, canGrow: true, language: 'sv' } as const;
const paste = (table: string[][], at = { row: 0, column: 0 }, sheet = emptySheet(1)) =>
  pasteTable(sheet, columns, columns, table, at, enrol);
const texts = (sheet: Sheet | undefined, ...ids: string[]) =>
  sheet?.rows.map(({ cells }) => ids.map((id) => cells[id] ?? '').join(','));

describe('a pasted table', () => {
  it('finds its columns by heading, in any order, and grows the grid', () => {
    const table = [
      ['Kommun', 'Skonummer', 'kön'],
      ['1461', '38', 'k'],
      ['Vänersborg', '43', 'Man'],
    ];
    const pasted = paste(table);
    expect(texts(pasted?.sheet, 'gender', 'kommun')).toEqual(['Kvinna,Mellerud', 'Man,Vänersborg']);
    expect([pasted?.rows, pasted?.unknown]).toEqual([2, ['Skonummer']]);
  });

  it('without headings goes where one stands', () => {
    const pasted = paste([['Kvinna', '30-44']], { row: 1, column: 1 }, emptySheet(2));
    expect(texts(pasted?.sheet, 'mode', 'gender', 'ageBand')).toEqual([',,', ',Kvinna,30–44']);
  });

  it('keeps what cannot be read, to be mended in the cell', () => {
    expect(texts(paste([['Kvinnlig']], { row: 0, column: 1 })?.sheet, 'gender')).toEqual(['Kvinnlig']);
  });

  it('is refused whole when it is more than the grid takes', () => {
    expect(paste(Array.from({ length: 501 }, () => ['Anonym']))).toBeUndefined();
    expect(paste(Array.from({ length: 500 }, () => ['Anonym']))?.rows).toBe(500);
  });
});

describe('a table pasted over those who leave', () => {
  const exits = columnsOf(utfallCodebook, 'exit', [], 'sv');
  const of = (code: string) => ({ id: code, code }) as ParticipationView;
  const sheet: Sheet = {
    insatsId: 'i',
    common: {},
    rows: ['A-2026-001', 'A-2026-002'].map((code, i) => ({ id: i + 1, cells: {}, of: of(code) })),
  };
  const exit = { ...enrol, canGrow: false };

  it('finds each person by the code, and tells of those who are not there', () => {
    const table = [
      ['Deltagarkod', 'Avslutsorsak'],
      ['a-2026-002', 'Arbete'],
      ['A-2026-009', 'Studier'],
    ];
    const pasted = pasteTable(sheet, exits, exits, table, { row: 0, column: 0 }, exit);
    expect(texts(pasted?.sheet, 'exitReason')).toEqual(['', 'Arbete']);
    expect(pasted?.strangers).toEqual(['A-2026-009']);
  });

  it('never makes new rows', () => {
    const table = [['2026-03-01'], ['2026-03-02'], ['2026-03-03']];
    const pasted = pasteTable(sheet, exits, exits, table, { row: 0, column: 0 }, exit);
    expect([texts(pasted?.sheet, 'endDate'), pasted?.rows]).toEqual([['2026-03-01', '2026-03-02'], 2]);
  });
});
