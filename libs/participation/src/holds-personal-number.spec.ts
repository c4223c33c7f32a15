import fc from 'fast-check';
import { holdsPersonalNumber } from './holds-personal-number.js';
import { nextCode } from './participant-code.js';

/** A number that nobody has: the date is made up, and the check digit makes it whole. */
function withCheckDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return nine + String((10 - (sum % 10)) % 10);
}

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
const serial = fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(3, '0'));
/** Century and ten digits; coordination numbers have 60 added to the day. */
const number = fc.tuple(day, serial, fc.boolean()).map(([date, last, coordination]) => {
  const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(0, 10).split('-');
  const born = coordination ? String(Number(dayOfMonth) + 60) : dayOfMonth;
  return { century: year.slice(0, 2), ten: withCheckDigit(`${year.slice(2)}${month}${born}${last}`) };
});
const gap = fc.constantFrom('', ' ', '-', '–', '.', '+', '/', ' - ', '\u00a0', '\u2011', '\u200b', '\u00ad');
const before = fc.constantFrom('', 'p', 'ART ', 'ART-', 'R7 ', 'år 2026 ', 'Anna ', '(', '3 ');
const after = fc.constantFrom('', 'p', ')', '-2', ' 2026-01-15', ', 17 år', '. 3 platser');

describe('holdsPersonalNumber', () => {
  it.each([
    'Anna 19121212-1212',
    'ART 121212-1212',
    '12-12-12-1212',
    '1912-12-12-1212',
    '121212–1212',
    '121212.1212',
    '121212+1212',
    '19121212 -1212',
    'p121212-1212',
    '121212-1212-2',
    'född 121212-1212 2026-01-15',
    '191212121212',
    '1212121212',
    '１２１２１２－１２１２',
    '121212\u200b-1212',
    '701063-2391',
    '000229-0013',
    '121212-TF12',
    '19121212 TF12',
    '1912-12-12-tf12',
    '121272TF01.',
    '19121212-A123',
    '201212121B23',
    '19121272-12C3',
    '991912121212',
    '99191212-1212',
  ])('finds the one in %j', (text) => expect(holdsPersonalNumber(text)).toBe(true));

  it.each([
    '',
    'ART-2026-017',
    'R19-01',
    '121212-1213',
    '2026-01-15',
    '2026-01-15–2026-02-15',
    '2026-01-15 – 2026-02-15',
    '2019-12-12 2019-12-12',
    '260115–260215',
    '2026-01-15 10.30',
    '1 250 000 000',
    '12 345 678,90',
    '12 10 15 12 12 11 10',
    '212000-1355',
    '0522-12 34 56',
    '070-123 45 67',
    '19121212121212',
    '121231-12',
    '990229-0003',
    '000229-0005',
    '2026-01-15 TFN 12',
    '20260115-A123',
    '19121212-AB12',
    '19121332-A123',
    '260115 B12',
    'Konto 9912 1212',
    '7b1f2c1e-4c3a-4a53-9c39-0d4f6f0c2a11',
  ])('finds none in %j', (text) => expect(holdsPersonalNumber(text)).toBe(false));

  it('finds every number, however it is parted and whatever stands beside it', () => {
    fc.assert(
      fc.property(number, fc.boolean(), before, gap, gap, after, ({ century, ten }, whole, start, g1, g2, end) => {
        const [year, date, last] = [ten.slice(0, 2), ten.slice(2, 6), ten.slice(6)];
        const typed = `${whole ? century : ''}${year}${g1}${date}${g2}${last}`;
        expect(holdsPersonalNumber(`${start}${typed}${end}`)).toBe(true);
      }),
    );
  });

  it('takes none for one when a digit is wrong', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 9 }), ({ ten }, add) => {
        const wrong = `${ten.slice(0, 9)}${(Number(ten.at(-1)) + add) % 10}`;
        expect(holdsPersonalNumber(`${wrong.slice(0, 6)}-${wrong.slice(6)}`)).toBe(false);
      }),
    );
  });

  it('takes neither the number of an organisation nor a code of the system for one', () => {
    const organisation = fc.tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 2000, max: 9999 }), serial);
    fc.assert(
      fc.property(organisation, ([group, middle, last]) => {
        const ten = withCheckDigit(`${group}${middle}${last}`);
        expect(holdsPersonalNumber(`${ten.slice(0, 6)}-${ten.slice(6)}`)).toBe(false);
      }),
    );
    const prefix = fc.stringMatching(/^[A-Z][A-Z0-9]{1,7}$/);
    fc.assert(
      fc.property(prefix, fc.integer({ min: 1990, max: 2199 }), fc.nat(9999), (start, year, last) =>
        expect(holdsPersonalNumber(nextCode(start, year, last))).toBe(false),
      ),
    );
  });
});
