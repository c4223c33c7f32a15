import { CreateReferralDto, fieldProblems } from '@utfall/api-contract';
import { contentOf, emptyReferral, type TypedReferral } from './typed-referral.js';

const typed: TypedReferral = {
  ...emptyReferral(''),
  referrer: 'arbetsformedlingen',
  kommun: '1461',
  gender: 'woman',
  receivedDate: '2026-09-01',
};
const faults = (change: Partial<TypedReferral>) =>
  fieldProblems(CreateReferralDto, { ...contentOf({ ...typed, ...change }), papers: [], note: null }).map(
    ({ field }) => field,
  );

describe('a referral as it is typed', () => {
  it('may leave unit, insats and consents', () => {
    expect(faults({})).toEqual([]);
    expect(contentOf(typed)).toMatchObject({ unit: null, askedInsatsId: null, followUp: null, secrecyRelease: null });
  });

  it('names what is missing, in a consent as well', () => {
    expect(faults({ gender: '', receivedDate: null })).toEqual(['gender', 'receivedDate']);
    expect(faults({ followUp: { decision: 'given', on: null, form: '' } })).toEqual(['followUp.on', 'followUp.form']);
  });

  it('holds no personal number in the unit', () => {
    expect(faults({ unit: 'Anna 19121212-1212' })).toEqual(['unit']);
  });
});
