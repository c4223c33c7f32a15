import { localDate } from '@utfall/calendar';
import { consentInForce, consentOf, withdrawn } from './consent.js';
import { modeChangeProblem } from './mode-change.js';

const day = localDate;
const followUp = consentOf('followUp', {}, '2026-02-01');

describe('a consent', () => {
  it('is of the usual day and form where nothing else is said', () => {
    expect(followUp).toEqual({ purpose: 'followUp', givenOn: '2026-02-01', form: 'written', withdrawnOn: null });
    expect(consentOf('secrecyRelease', { givenOn: '2026-01-15', form: 'oral' }, '2026-02-01')).toMatchObject({
      givenOn: '2026-01-15',
      form: 'oral',
    });
  });

  it('is in force for its own purpose until it is withdrawn', () => {
    const other = consentOf('secrecyRelease', {}, '2026-02-01');
    const after = withdrawn([followUp, other], day('2026-03-01'), 'followUp');
    expect(consentInForce(after, 'followUp')).toBeUndefined();
    expect(consentInForce(after, 'secrecyRelease')).toBe(other);
    // What ended earlier keeps its day.
    expect(withdrawn(after, day('2026-04-01')).map(({ withdrawnOn }) => withdrawnOn)).toEqual([
      '2026-03-01',
      '2026-04-01',
    ]);
  });

  it('never ends before it was given', () => {
    expect(withdrawn([followUp], day('2026-01-01'))[0]?.withdrawnOn).toBe('2026-02-01');
  });
});

describe('the day of a change of mode', () => {
  it.each([
    ['2026-11-21', {}, 'inFuture'],
    ['1989-12-31', {}, 'before1990'],
    ['2026-03-01', { last: '2026-03-02' }, 'beforeLastChange'],
    ['2026-03-01', { givenOn: '2026-03-02' }, 'beforeConsent'],
    ['2026-03-01', { last: '2026-03-01', givenOn: '2026-03-01' }, undefined],
  ])('%s beside %j is %s', (on, beside, expected) => {
    expect(modeChangeProblem(on, { today: '2026-11-20', ...beside })).toBe(expected);
  });
});
