import type { Answers } from '@utfall/codebook';

/** Answers that the form accepts, all known; a spec overrides what it is about. */
export const background: Answers = {
  mode: 'withData',
  gender: 'woman',
  ageBand: '30-44',
  kommun: '1487',
  education: 'upperSecondary',
  supportDuration: '1to3Years',
  supportAtStart: ['incomeSupport'],
  sickWithoutSgi: 'no',
  occupationAtStart: ['noOccupation'],
  referrer: 'arbetsformedlingen',
  place: 'forbund',
  startDate: '2026-02-01',
};

/** What an anonymous participation may hold. */
export const anonymous: Answers = {
  mode: 'anonymous',
  gender: 'woman',
  kommun: '1487',
  place: 'forbund',
  startDate: '2026-02-01',
};
