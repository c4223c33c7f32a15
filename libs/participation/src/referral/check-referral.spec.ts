import { localDate } from '@utfall/calendar';
import { checkReferral, checkReferralStep, type JudgedReferral, type JudgedStep } from './check-referral.js';
import { missingOfReferral } from './missing-of-referral.js';
import { askFor, newChecklist, receive } from './referral-papers.js';
import { referralProblemText } from './referral-problem.js';

const today = localDate('2026-11-20');
const received = localDate('2026-09-01');
const given = { decision: 'given', on: received, form: 'written' } as const;
const referral: JudgedReferral = {
  referrer: 'arbetsformedlingen',
  receivedDate: received,
  latestDate: received,
  papers: newChecklist(['form', 'assessment'], 'arbetsformedlingen', received),
  followUp: given,
  secrecyRelease: given,
};
const step = (change: Partial<JudgedStep>): JudgedStep => ({ event: 'place', on: today, insatsId: 'x', ...change });
const faults = (change: Partial<JudgedReferral>, taken: Partial<JudgedStep> = {}) =>
  checkReferralStep({ ...referral, ...change }, step(taken), today).map(({ field, code }) => `${field}: ${code}`);

describe('a step of a referral', () => {
  it('is taken when nothing is missing', () => expect(faults({})).toEqual([]));

  it('is neither tomorrow nor before the latest that happened', () => {
    expect(faults({}, { on: localDate('2026-11-21') })).toEqual(['on: inFuture']);
    expect(faults({ latestDate: localDate('2026-10-02') }, { on: localDate('2026-10-01') })).toEqual([
      'on: beforeEarlier',
    ]);
    expect(faults({ latestDate: localDate('2026-10-02') }, { on: localDate('2026-10-02') })).toEqual([]);
  });

  it('places with insats, papers and a release that was given', () => {
    expect(faults({}, { insatsId: null })).toEqual(['insatsId: required']);
    expect(faults({ papers: newChecklist([], 'self', received) })).toEqual(['papers: paperMissing']);
    expect(faults({ secrecyRelease: { ...given, decision: 'refused' } })).toEqual(['secrecyRelease: releaseMissing']);
    expect(faults({ secrecyRelease: null, referrer: 'self' })).toEqual([]);
    expect(faults({ secrecyRelease: null, referrer: 'otherInsats' })).toEqual([]);
    expect(faults({ followUp: null })).toEqual([]);
  });

  it('closes with a reason that suits it', () => {
    expect(faults({}, { event: 'decline', reason: null })).toEqual(['reason: required']);
    expect(faults({}, { event: 'decline', reason: 'ownWish' })).toEqual(['reason: reasonUnfit']);
    expect(faults({}, { event: 'decline', reason: 'noPlaces' })).toEqual([]);
    expect(faults({}, { event: 'withdraw', reason: 'ownWish' })).toEqual([]);
    expect(faults({}, { event: 'queue' })).toEqual([]);
  });

  it('asks for at least one paper', () => expect(faults({}, { event: 'askCompletion' })).toEqual(['papers: noPapers']));
});

describe('a referral as it would be saved', () => {
  const of = (change: Partial<JudgedReferral>) =>
    checkReferral({ ...referral, ...change }, today).map(({ field, code }) => `${field}: ${code}`);

  it('came before all that happened to it, and has a referrer', () => {
    expect(of({})).toEqual([]);
    expect(of({ receivedDate: localDate('2026-09-02') })).toEqual(['receivedDate: afterLater']);
    expect(of({ receivedDate: localDate('2026-11-21') })).toEqual(['receivedDate: inFuture']);
    expect(of({ referrer: 'noReferral' })).toEqual(['referrer: notReferrer']);
    expect(of({ followUp: { ...given, on: localDate('2026-11-21') } })).toEqual(['followUp.on: inFuture']);
  });

  it('has a sentence for each fault', () => {
    const { sv, en } = referralProblemText({ field: 'on', code: 'beforeEarlier', limit: '2026-10-02' });
    expect([sv, en]).toEqual([expect.stringContaining('2026-10-02'), expect.stringContaining('2026-10-02')]);
  });
});

describe('the checklist', () => {
  it('lacks the required from the first day, fewer for who applies in person', () => {
    expect(newChecklist(['medicalStatement'], 'kommunSocial', received)).toEqual([
      { paper: 'form', since: received, receivedOn: null },
      { paper: 'assessment', since: received, receivedOn: null },
      { paper: 'medicalStatement', since: null, receivedOn: received },
    ]);
    expect(newChecklist([], 'self', received)).toEqual([{ paper: 'form', since: received, receivedOn: null }]);
  });

  it('lacks what is asked for from that day, and what had come if it must come again', () => {
    const asked = askFor(referral.papers, ['assessment', 'supportDecision'], today);
    expect(asked).toEqual([
      { paper: 'form', since: null, receivedOn: received },
      { paper: 'assessment', since: today, receivedOn: null },
      { paper: 'supportDecision', since: today, receivedOn: null },
    ]);
    expect(receive(asked, ['assessment'], today).filter(({ receivedOn }) => receivedOn === null)).toHaveLength(1);
  });

  it('counts a no as an answer, and silence as missing', () => {
    const refused = { ...given, decision: 'refused' } as const;
    expect(missingOfReferral({ ...referral, followUp: refused, secrecyRelease: null })).toEqual([
      { item: 'secrecyRelease', since: received },
    ]);
  });
});
