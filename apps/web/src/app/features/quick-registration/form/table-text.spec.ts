import { parseTable, tableText } from './table-text.js';

describe('a table on the clipboard', () => {
  it('is rows of cells, without the empty line that a spreadsheet ends with', () => {
    expect(parseTable('kön\tkommun\r\nKvinna\t Mellerud \r\n\t\r\n')).toEqual([
      ['kön', 'kommun'],
      ['Kvinna', 'Mellerud'],
    ]);
    expect(parseTable('')).toEqual([]);
  });

  it('keeps what stands within quotes together', () => {
    expect(parseTable('"a\nb"\t"say ""c"""\tde"f')).toEqual([['a\nb', 'say "c"', 'de"f']]);
  });

  it('reads what it writes', () => {
    const rows = [
      ['a\tb', 'c"d', ''],
      ['e\nf', 'g', 'h'],
    ];
    expect(parseTable(tableText(rows))).toEqual(rows);
  });
});
