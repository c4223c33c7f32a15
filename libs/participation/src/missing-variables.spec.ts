import { missingVariables } from './missing-variables.js';

const complete = {
  mode: 'withData',
  gender: 'woman',
  ageBand: '30-44',
  kommun: '1487',
  education: 'compulsory',
  supportDuration: '1to3Years',
  supportAtStart: ['incomeSupport'],
  referrer: 'self',
  place: 'forbund',
  startDate: '2026-01-15',
};

describe('missingVariables', () => {
  it('is empty for a complete ongoing participation', () => expect(missingVariables(complete)).toEqual([]));

  it('names what is required and not known, in the order of the form', () => {
    expect(
      missingVariables({ ...complete, supportAtStart: ['unknown'], education: 'unknown', referrer: null }),
    ).toEqual(['education', 'supportAtStart', 'referrer']);
  });

  it('asks for the reason once ended, of the anonymous too', () => {
    expect(missingVariables({ ...complete, endDate: '2026-03-01', exitReason: 'unknown' })).toEqual(['exitReason']);
    const anonymous = { mode: 'anonymous', place: 'forbund', startDate: '2026-01-15', gender: 'unknown' };
    expect(missingVariables(anonymous)).toEqual([]);
    expect(missingVariables({ ...anonymous, endDate: '2026-03-01' })).toEqual(['exitReason']);
  });

  it('does not ask for what is voluntary', () => {
    const ended = { ...complete, endDate: '2026-03-01', exitReason: 'illness' };
    expect(missingVariables({ ...ended, destination: 'unknown', occupationAtStart: ['unknown'] })).toEqual([]);
  });
});
