import { describe, expect, it } from '@jest/globals';
import { RowCells } from './row-cells.js';

const messagesOf = (value: string, read: (row: RowCells) => unknown) => {
  const row = new RowCells(2, () => value);
  return { read: read(row), messages: row.errors.map(({ message }) => message) };
};

describe('RowCells.text', () => {
  it.each(['a\u0007b', 'a\u000bb', '\u202e', 'a\ud800'])('refuses %j, which no file can show', (value) => {
    expect(messagesOf(value, (row) => row.text('benämning', 200))).toEqual({
      read: null,
      messages: ['Texten har ett tecken som inte syns och inte kan sparas. Ta bort det.'],
    });
  });

  it('refuses a personal number, also in a text that must be there', () => {
    expect(messagesOf('Anna 19121212-1212', (row) => row.requiredText('benämning', 200))).toEqual({
      read: '',
      messages: ['Texten ser ut att innehålla ett personnummer. Ta bort det.'],
    });
  });

  it('takes line breaks where quotation marks are round them, but not in a name', () => {
    expect(messagesOf('Öppet hus\nandra raden', (row) => row.text('benämning', 200))).toEqual({
      read: 'Öppet hus\nandra raden',
      messages: [],
    });
    expect(messagesOf('Steget\nVidare', (row) => row.requiredText('insats', 200)).messages).toHaveLength(1);
  });

  it('takes an ordinary text', () => {
    expect(messagesOf('Öppet hus – våren 2026', (row) => row.text('benämning', 200))).toEqual({
      read: 'Öppet hus – våren 2026',
      messages: [],
    });
  });

  it('refuses years that nobody means', () => {
    expect(messagesOf('0000-01', (row) => row.requiredMonth('månad')).messages).toEqual(['Skriv månad som 2026-03.']);
    expect(messagesOf('0001-01-01', (row) => row.date('startdatum')).messages).toEqual(['Skriv datum som 2026-03-01.']);
  });
});
