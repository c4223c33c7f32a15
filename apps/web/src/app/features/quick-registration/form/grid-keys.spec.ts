import { movedBy } from './grid-keys.js';

const size = { rows: 30, columns: 4 };
const none = { ctrlKey: false, metaKey: false, altKey: false };

describe('a key in the grid', () => {
  it.each([
    ['ArrowDown', {}, { row: 3, column: 1 }],
    ['ArrowUp', {}, { row: 1, column: 1 }],
    ['ArrowLeft', {}, { row: 2, column: 0 }],
    ['ArrowRight', {}, { row: 2, column: 2 }],
    ['Home', {}, { row: 2, column: 0 }],
    ['End', {}, { row: 2, column: 3 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { ctrlKey: true }, { row: 29, column: 3 }],
    ['PageDown', {}, { row: 12, column: 1 }],
    ['PageUp', {}, { row: 0, column: 1 }],
    ['ArrowDown', { metaKey: true }, { row: 29, column: 1 }],
  ])('%s %j leads to %j', (key, more, place) => {
    expect(movedBy({ key, ...none, ...more }, { row: 2, column: 1 }, size)).toEqual(place);
  });

  it('never leads out of it', () => {
    expect(movedBy({ key: 'ArrowRight', ...none }, { row: 0, column: 3 }, size)).toEqual({ row: 0, column: 3 });
  });

  it('that is another’s leads nowhere', () => {
    for (const key of ['a', 'Tab', 'Enter'])
      expect(movedBy({ key, ...none }, { row: 0, column: 0 }, size)).toBeUndefined();
    expect(movedBy({ key: 'ArrowDown', ...none }, { row: 0, column: 0 }, { rows: 0, columns: 4 })).toBeUndefined();
  });
});
