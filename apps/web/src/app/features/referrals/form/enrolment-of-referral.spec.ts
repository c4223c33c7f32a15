import type { ReferralView } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { enrolmentOfReferral } from './enrolment-of-referral.js';

const of = (change: Partial<ReferralView>) =>
  enrolmentOfReferral({
    gender: 'woman',
    kommun: '1461',
    referrer: 'self',
    followUp: { decision: 'given', on: localDate('2026-09-01'), form: 'oral' },
    ...change,
  } as ReferralView);

describe('the enrolment that a referral begins', () => {
  it('has what the referral tells', () => {
    expect(of({})).toEqual({ mode: 'withData', gender: 'woman', kommun: '1461', referrer: 'self' });
  });

  it('is anonymous where the person said no to follow-up', () => {
    const followUp = { decision: 'refused', on: localDate('2026-09-01'), form: 'written' } as const;
    expect(of({ followUp })).toEqual({ mode: 'anonymous', gender: 'woman', kommun: '1461' });
  });

  it('asks what is not known', () => {
    expect(of({ gender: 'unknown', followUp: null })).toEqual({ kommun: '1461', referrer: 'self' });
  });
});
