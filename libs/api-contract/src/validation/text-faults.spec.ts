import fc from 'fast-check';
import { textFault } from './text-faults.js';

const codeOf = (text: string, lines: 'one' | 'several') => textFault(text, lines)?.code;

describe('textFault', () => {
  it.each(['\0', '\x07', '\x0b', '\x1f', '\ufffe', '\uffff', '\ud800', 'a\udc00'])(
    'refuses %j in every text',
    (text) => {
      expect(codeOf(text, 'several')).toBe('textCharacter');
      expect(codeOf(text, 'one')).toBe('textCharacter');
    },
  );

  it.each(['a\tb', 'a\nb', 'a\r\nb', 'a\u202eb', 'a\u200bb', 'a\u00adb', '\u2028', 'a\x85b'])(
    'refuses %j in one line only',
    (text) => {
      expect(codeOf(text, 'several')).toBeUndefined();
      expect(codeOf(text, 'one')).toBe('textCharacter');
    },
  );

  it.each(['Arbetsrehabteamet – Förrehabilitering', 'Gröna steg 🌱', 'É\u0301', 'Torsås\u00a0kommun', '½'])(
    'takes %j in every text',
    (text) => {
      expect(codeOf(text, 'several')).toBeUndefined();
      expect(codeOf(text, 'one')).toBeUndefined();
    },
  );

  it('leaves of any text only what an XML file can carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lawful = [...text].every((character) => {
          const point = character.codePointAt(0) ?? 0;
          if (point < 0x20) return [9, 10, 13].includes(point);
          return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000;
        });
        expect(codeOf(text, 'several') !== 'textCharacter').toBe(lawful);
      }),
    );
  });

  it('refuses a personal number in both', () => {
    expect(codeOf('Anna 19121212-1212', 'one')).toBe('personalNumber');
    expect(codeOf('Se\n121212\u200b-1212', 'several')).toBe('personalNumber');
  });
});
