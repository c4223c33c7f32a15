import { insatsChecks, type InsatsFacts } from './insats-checks.js';

const sound: InsatsFacts = {
  kind: 'individual',
  isOpen: true,
  records: 95,
  misregistered: 5,
  waiting: 4,
  waitingAge: 60,
  unanswered: [30],
  monthsCountedTwice: 0,
  inPlaceWithoutCapacity: 0,
  monthsOverFull: 0,
};
const remarks = (facts: Partial<InsatsFacts>) =>
  insatsChecks.flatMap(({ id, count }) => {
    const found = count({ ...sound, ...facts });
    return found > 0 ? [`${id} ${found}`] : [];
  });

describe('the checks of an insats', () => {
  it('have nothing to say of a sound one', () => {
    expect(remarks({})).toEqual([]);
    expect(remarks({ records: 0, misregistered: 0, waiting: null, waitingAge: null })).toEqual([]);
  });

  it.each<[string, Partial<InsatsFacts>, Partial<InsatsFacts>]>([
    ['misregisteredShare 6', { records: 94, misregistered: 6 }, { records: 95, misregistered: 5 }],
    ['waitingStale 4', { waitingAge: 61 }, { waitingAge: 61, isOpen: false }],
    ['referralUnanswered 2', { unanswered: [31, 90, 3] }, { unanswered: [30] }],
    ['countedTwice 3', { monthsCountedTwice: 3 }, { monthsCountedTwice: 3, kind: 'structural' }],
    ['capacityMissing 7', { inPlaceWithoutCapacity: 7 }, { inPlaceWithoutCapacity: 7, isOpen: false }],
    ['overFull 2', { monthsOverFull: 2 }, {}],
  ])('%s', (remark, trips, spares) => {
    expect(remarks(trips)).toEqual([remark]);
    expect(remarks(spares)).toEqual([]);
  });
});
