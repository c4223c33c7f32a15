import { localDate } from '@utfall/calendar';
import { kindOf, misnamesMonths, monthsToChoose, queryFrom } from './report-query.js';

const today = localDate('2026-03-15');

describe('the address of the report', () => {
  it('is read as months and insatser', () => {
    expect(queryFrom({ from: '2019-01', to: '2019-08', insats: ['a', 'b'] }, today)).toEqual({
      from: '2019-01',
      to: '2019-08',
      insatser: ['a', 'b'],
    });
    expect(queryFrom({ from: '2019-01', to: '2019-08', insats: 'a' }, today).insatser).toEqual(['a']);
  });

  it.each([{}, { from: '2019-13', to: '2019-08' }, { from: '2019-08', to: '2019-01' }, { from: '2019-01' }])(
    'falls back to the latest finished January–August: %p',
    (params) => {
      expect(queryFrom(params, today)).toMatchObject({ from: '2025-01', to: '2025-08' });
    },
  );

  it.each([
    [{}, false],
    [{ from: '2019-01', to: '2019-08' }, false],
    [{ from: '2019-08', to: '2019-01' }, true],
    [{ from: 'abc', to: '2019-08' }, true],
    [{ from: '2019-01' }, true],
  ])('knows months that cannot be used from none at all: %p', (params, misnamed) => {
    expect(misnamesMonths(params)).toBe(misnamed);
  });

  it('opens in the year of the last registration where that is earlier', () => {
    expect(queryFrom({}, today, '2019-08')).toMatchObject({ from: '2019-01', to: '2019-08' });
    expect(queryFrom({}, today, '2026-02')).toMatchObject({ from: '2025-01' });
    expect(queryFrom({}, today, null)).toMatchObject({ from: '2025-01' });
  });

  it('takes this year’s January–August as finished from September', () => {
    expect(queryFrom({}, localDate('2026-08-31'))).toMatchObject({ from: '2025-01' });
    expect(queryFrom({}, localDate('2026-09-01'))).toMatchObject({ from: '2026-01', to: '2026-08' });
  });

  it.each([
    ['2025-01', '2025-08', 'interim'],
    ['2025-01', '2025-12', 'year'],
    ['2026-01', '2026-03', 'untilNow'],
    ['2025-02', '2025-04', 'months'],
  ])('%s to %s is %s', (from, to, kind) => {
    expect(kindOf(queryFrom({ from, to }, today), today)).toBe(kind);
  });

  it('offers this month first and no later one', () => {
    expect(monthsToChoose(today)[0]).toBe('2026-03');
    expect(monthsToChoose(today).at(-1)).toBe('2016-01');
  });
});
