import { addRows, duplicateRows, emptySheet, fillDown, isBlank, removeRows, setCells, textIn } from './sheet.js';

const three = setCells(emptySheet(3), [
  { row: 1, column: 'gender', text: 'Kvinna' },
  { row: 2, column: 'gender', text: 'Man' },
]);
const genders = (sheet: typeof three) => sheet.rows.map(({ cells }) => cells['gender'] ?? '');

describe('a sheet', () => {
  it('changes only the rows that something changes in', () => {
    const changed = setCells(three, [{ row: 2, column: 'gender', text: 'Kvinna' }]);
    expect(genders(changed)).toEqual(['Kvinna', 'Kvinna', '']);
    expect(changed.rows[0]).toBe(three.rows[0]);
    expect(genders(three)).toEqual(['Kvinna', 'Man', '']);
    expect(setCells(three, [{ row: 2, column: 'gender', text: 'Man' }])).toBe(three);
  });

  it('gets rows, copies of rows, and loses rows, each with a number of its own', () => {
    const more = duplicateRows(addRows(three, 1), [1, 2]);
    expect(genders(more)).toEqual(['Kvinna', 'Man', 'Kvinna', 'Man', '', '']);
    expect(new Set(more.rows.map(({ id }) => id)).size).toBe(6);
    expect(genders(removeRows(more, [1, 3]))).toEqual(['Man', 'Kvinna', 'Man', '']);
  });

  it('fills the chosen columns down from the first chosen row', () => {
    expect(genders(fillDown(three, [1, 2, 3], ['gender']))).toEqual(['Kvinna', 'Kvinna', 'Kvinna']);
    expect(fillDown(three, [], ['gender'])).toBe(three);
  });

  it('says in each row what is the same for everybody, where the row says nothing else', () => {
    const sheet = { ...three, common: { gender: 'Annat', kommun: 'Mellerud' } };
    expect(sheet.rows.map((row) => textIn(sheet, row, 'gender'))).toEqual(['Kvinna', 'Man', 'Annat']);
    expect(sheet.rows.map(isBlank)).toEqual([false, false, true]);
  });
});
