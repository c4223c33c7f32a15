import { describe, expect, it } from '@jest/globals';
import { codeFault } from './code-cell.js';

describe('codeFault', () => {
  it.each([
    '191212121212',
    'ART 121212-1212',
    '12-12-12-1212',
    '1912-12-12-1212',
    '121212–1212',
    '121212.1212',
    '19121212 -1212',
    'p121212-1212',
    '１２１２１２-１２１２',
  ])('refuses %j as a personal number', (code) => expect(codeFault(code)?.sv).toMatch(/personnummer/));

  it.each(['ART-2026\u0007', '\u200b', 'ART\ud800'])('refuses %j, which cannot be seen', (code) =>
    expect(codeFault(code)?.sv).toMatch(/inte syns/),
  );

  it.each(['', 'ART-2026-017', 'R19-01', '121212-1213'])('takes %j', (code) => expect(codeFault(code)).toBeUndefined());
});
