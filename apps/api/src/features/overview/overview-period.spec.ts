import { describe, expect, it } from '@jest/globals';
import { localDate } from '@utfall/calendar';
import { overviewPeriod } from './overview-period.js';

describe('the period of the overview', () => {
  it.each([
    ['2026-02-01', '2026-01', '2026-01'],
    ['2026-11-20', '2026-01', '2026-10'],
    ['2026-12-31', '2026-01', '2026-11'],
    ['2027-01-01', '2026-01', '2026-12'],
    ['2027-01-31', '2026-01', '2026-12'],
  ])('on %s is %s–%s', (today, from, to) => {
    expect(overviewPeriod(localDate(today))).toMatchObject({ from, to });
  });
});
