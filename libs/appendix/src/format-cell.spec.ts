import { countCell, notComputableCell } from './cells/count-cell.js';
import { daysCell, participantDaysCell } from './cells/days-cells.js';
import { shareCell } from './cells/share-cell.js';
import { formatCell, formatRange } from './format-cell.js';
import { kronorOf } from './kronor-of.js';
import type { ReportCell } from './report.js';

const quotient: ReportCell = {
  ...countCell('costPerWorkOrStudies', 18_414_971n),
  numerator: '128904800',
  denominator: '7',
  rangeDenominator: '12',
};
const plain = (text: string | null): string | undefined => text?.replace(/\u00a0/g, ' ');

describe('formatCell', () => {
  it.each<[string, ReportCell, string, string]>([
    ['a count', countCell('active', 1289), '1 289', '1,289'],
    ['a count and its share', shareCell('ended', 12, 19), '12 (63 %)', '12 (63%)'],
    ['a count of nobody', shareCell('ended', 0, 0), '0', '0'],
    ['money', countCell('outturn', 128_904_850n), '1 289 049 kr', 'SEK 1,289,049'],
    ['less than nothing', countCell('variance', -383_100n), '−3 831 kr', 'SEK −3,831'],
    ['a quotient', quotient, '184 150 kr', 'SEK 184,150'],
    ['a mean', daysCell('meanDays', { n: 19, sum: 6821, twiceMedian: 0, min: 0, max: 0 }), '359', '359'],
    ['a median of a half', daysCell('medianDays', { n: 2, sum: 9, twiceMedian: 9, min: 4, max: 5 }), '4,5', '4.5'],
    ['days', participantDaysCell(4614), '4 614', '4,614'],
    ['nothing', notComputableCell('costPerEnded', 'missingCost'), 'ej beräkningsbart', 'not computable'],
  ])('prints %s', (_, cell, sv, en) => {
    expect(plain(formatCell(cell, 'sv'))).toBe(sv);
    expect(plain(formatCell(cell, 'en'))).toBe(en);
  });

  it('never breaks a number over two lines', () => {
    expect(formatCell(quotient, 'sv')).toBe('184\u00a0150\u00a0kr');
    expect(formatCell(shareCell('ended', 12, 19), 'sv')).toBe('12 (63\u00a0%)');
  });

  it('rounds kronor from the exact quotient and not from öre', () => {
    // 49.9996 öre is rounded to 50 öre, and 50 öre would be rounded to a krona.
    const cell = {
      ...quotient,
      value: { kind: 'number', value: '50' },
      numerator: '499996',
      denominator: '10000',
    } as const;
    expect(kronorOf(cell)).toBe(0n);
    expect(kronorOf(countCell('active', 5))).toBeNull();
    expect(kronorOf(notComputableCell('costPerEnded', 'missingCost', { numerator: '5', denominator: '1' }))).toBeNull();
  });
});

describe('formatRange', () => {
  it('prints what missing exit reasons allow', () => {
    expect(plain(formatRange(quotient, 'sv'))).toBe('107 421–184 150 kr');
    expect(plain(formatRange(quotient, 'en'))).toBe('SEK 107,421–184,150');
    const share = shareCell('workOrStudies', 7, 37, [], { inside: 0, outside: 5 });
    expect(plain(formatRange(share, 'sv'))).toBe('17–29 %');
    expect(formatRange(countCell('active', 1), 'sv')).toBeNull();
  });

  it('says the counts below twenty observations (counting rule 9)', () => {
    const share = shareCell('workOrStudies', 4, 6, [], { inside: 1, outside: 0 });
    expect(plain(formatRange(share, 'sv'))).toBe('4–5 av 6');
    expect(plain(formatRange(share, 'en'))).toBe('4–5 of 6');
  });

  it('rounds both ends of a cost from the exact quotient', () => {
    // 2 512,49 kr by 25 is 100,4996 kr, which is 100,50 kr to the öre and would then be 101 kr.
    const cell = { ...quotient, numerator: '251249', denominator: '25', rangeDenominator: '26' };
    expect(plain(formatRange(cell, 'sv'))).toBe('97–100 kr');
    expect(plain(formatRange({ ...cell, numerator: '-251249' }, 'sv'))).toBe('−100–−97 kr');
  });
});
