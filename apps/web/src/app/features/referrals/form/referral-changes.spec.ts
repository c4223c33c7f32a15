import type { ReferralDetail } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { changesSince, conflictOf, merged } from './referral-changes.js';
import { contentAsSaved, type ReferralContent } from './typed-referral.js';

const day = localDate('2026-09-01');
const saved = {
  id: 'r1',
  state: 'received',
  referrer: 'arbetsformedlingen',
  unit: null,
  kommun: '1461',
  gender: 'woman',
  receivedDate: day,
  askedInsats: null,
  placedInsats: null,
  papers: [{ paper: 'form', since: null, receivedOn: day }],
  followUp: null,
  secrecyRelease: null,
  lines: [{ by: 'Andra' }],
  version: 1,
} as unknown as ReferralDetail;
const given = { decision: 'given', on: day, form: 'written' } as const;
const nameOf = (id: string) => `insats ${id}`;
const mine = (change: Partial<ReferralContent>) => ({ ...contentAsSaved(saved), ...change });
const newer = (change: Partial<ReferralDetail>): ReferralDetail => ({ ...saved, ...change, version: 2 });
const conflict = (own: Partial<ReferralContent>, theirs: Partial<ReferralDetail>) =>
  conflictOf(saved, mine(own), newer(theirs), nameOf, 'sv');

describe('two people who change one referral', () => {
  it('are shown what both changed, as it reads, and who saved last', () => {
    expect(
      conflict(
        { unit: 'Enhet Sjö', askedInsatsId: 'a', followUp: given, kommun: '1487' },
        { unit: 'Enhet Berg', askedInsats: { id: 'b', name: 'B' }, followUp: { ...given, decision: 'refused' } },
      ),
    ).toEqual({
      savedBy: 'Andra',
      differences: [
        { field: 'unit', label: 'Enhet', mine: 'Enhet Sjö', newer: 'Enhet Berg' },
        { field: 'askedInsatsId', label: 'Insats som söks', mine: 'insats a', newer: 'insats b' },
        {
          field: 'followUp',
          label: 'Medgivande till uppföljning',
          mine: 'Ja, skriftligt, 2026-09-01',
          newer: 'Nej, skriftligt, 2026-09-01',
        },
      ],
      alsoChanged: [],
    });
  });

  it('are told what the other one alone did, steps and papers as well', () => {
    const asked = { state: 'completionAsked', kommun: '1487' } as const;
    const papers = [...saved.papers, { paper: 'assessment', since: day, receivedOn: null }] as ReferralDetail['papers'];
    expect(conflict({ unit: 'Enhet Sjö' }, { ...asked, papers })).toMatchObject({
      differences: [],
      alsoChanged: [
        { label: 'Kommun', newer: 'Vänersborg' },
        { label: 'Läge', newer: 'Komplettering begärd' },
        { label: 'Underlag som saknas', newer: 'Kartläggning eller planering' },
      ],
    });
  });

  it('both keep their changes, but for what is given to the newer', () => {
    const edits = {
      begun: contentAsSaved(saved),
      mine: mine({ unit: 'Enhet Sjö', gender: 'man', secrecyRelease: given }),
      newer: contentAsSaved(newer({ unit: 'Enhet Berg', kommun: '1487' })),
    };
    const after = { gender: 'man', kommun: '1487', secrecyRelease: given };
    expect(merged(edits)).toMatchObject({ ...after, unit: 'Enhet Sjö' });
    expect(merged(edits, new Set(['unit']))).toMatchObject({ ...after, unit: 'Enhet Berg' });
  });

  it('are told in one line before a step what happened since', () => {
    expect(changesSince(saved, newer({ state: 'queued', unit: 'Enhet Berg' }), nameOf, 'sv')).toBe(
      'Enhet: Enhet Berg; Läge: I kö',
    );
    expect(changesSince(saved, newer({}), nameOf, 'sv')).toBe('');
  });
});
