import { pastedCells } from './pasted-cells.js';

describe('cells from a spreadsheet', () => {
  it.each([
    ['one cell', '12', [['12']]],
    [
      'a block as Excel writes it',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a block as others write it',
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['thousands with the spaces of both kinds', '1 234\t5\u00a0678', [['1234', '5678']]],
    [
      'empty cells',
      '\t7\n\t',
      [
        ['', '7'],
        ['', ''],
      ],
    ],
  ])('%s', (_, text, cells) => expect(pastedCells(text)).toEqual(cells));
});
