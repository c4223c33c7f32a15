import fc from 'fast-check';
import { CODE_PREFIX, codePrefixOf, nextCode, runningNumberOf } from './participant-code.js';

describe('participant codes', () => {
  it('counts on within prefix and year', () => {
    expect(nextCode('ART', 2026, 16)).toBe('ART-2026-017');
    expect(nextCode('ART', 2026, 0)).toBe('ART-2026-001');
    expect(nextCode('ART', 2026, 999)).toBe('ART-2026-1000');
  });

  it('reads back only what it made', () => {
    expect(runningNumberOf('ART-2026-017', 'ART', 2026)).toBe(17);
    expect(runningNumberOf('ART-2025-017', 'ART', 2026)).toBeUndefined();
    expect(runningNumberOf('R19-01', 'R19', 2026)).toBeUndefined();
  });

  it.each([
    ['Arbetsrehabteamet – Arbetslivsinriktad rehabilitering', [], 'AAR'],
    ['En väg in', [], 'EVI'],
    ['Öppna vägar', [], 'OV'],
    ['AKTIV', [], 'AKT'],
    ['AKTIV', ['AKT'], 'AKTI'],
    ['AKTIV', ['AKT', 'AKTI', 'AKTIV'], 'AKT2'],
    ['–', [], 'XX'],
  ])('proposes a prefix for %s beside %j: %s', (name, taken, prefix) => expect(codePrefixOf(name, taken)).toBe(prefix));

  it('always proposes a usable prefix that is free', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 40 }), (names) => {
        const taken: string[] = [];
        for (const name of names) {
          const prefix = codePrefixOf(name, taken);
          expect(prefix).toMatch(CODE_PREFIX);
          expect(taken).not.toContain(prefix);
          taken.push(prefix);
        }
      }),
    );
  });
});
