import type { LocalDate } from '@utfall/calendar';
import { type Activity, checkActivity } from './check-activity.js';
import { noCounts } from './gender-counts.js';

const TODAY = '2026-11-20' as LocalDate;
const came = (party: Activity['participants'][number]['party'], woman = 5) => ({
  party,
  counts: { ...noCounts, woman },
});
const anEvent = (change: Partial<Activity> = {}): Activity => ({
  kind: 'event',
  date: '2026-11-20' as LocalDate,
  kommun: null,
  sharedBy: 1,
  shareBasis: 'counted',
  participants: [came('kommun')],
  ...change,
});
const codesOf = (change: Partial<Activity>) =>
  checkActivity(anEvent(change), TODAY).map(({ field, code }) => `${field}: ${code}`);

describe('an activity', () => {
  it('may be an event that nobody came to', () => expect(codesOf({ participants: [] })).toEqual([]));
  it('may be a joint event with those of the others on a row of their own', () =>
    expect(codesOf({ sharedBy: 3, participants: [came('kommun'), came('otherForbund')] })).toEqual([]));
  it('may be a consultation in a kommun', () =>
    expect(codesOf({ kind: 'consultation', kommun: '1487', participants: [came('unknown', 1)] })).toEqual([]));

  it.each<[string, Partial<Activity>, string]>([
    ['has not happened', { date: '2026-11-21' as LocalDate }, 'date: future'],
    ['counts a party twice', { participants: [came('kommun'), came('kommun')] }, 'participants: partyTwice'],
    ['counts others though it is not joint', { participants: [came('otherForbund')] }, 'participants: notJoint'],
    [
      'counts others though its share is an equal part',
      { sharedBy: 2, shareBasis: 'equal', participants: [came('otherForbund')] },
      'participants: othersNotCounted',
    ],
    [
      'is a consultation by party',
      { kind: 'consultation', participants: [came('region')] },
      'participants: notByParty',
    ],
    [
      'is a joint consultation',
      { kind: 'consultation', sharedBy: 2, participants: [came('unknown')] },
      'sharedBy: notJoint',
    ],
    ['is a consultation of nobody', { kind: 'consultation', participants: [] }, 'participants: nobody'],
    ['trains nobody', { kind: 'mentorTraining', participants: [came('unknown', 0)] }, 'participants: nobody'],
    ['is an event with a kommun', { kommun: '1487' }, 'kommun: notAsked'],
  ])('is refused when it %s', (_, change, code) => expect(codesOf(change)).toEqual([code]));
});
