import fc from 'fast-check';
import { countedGenders, sumOf, totalOf } from './gender-counts.js';
import { type Attendance, ownParticipants } from './own-share.js';
import { partyIds } from './parties.js';

const count = fc.nat(500);
const attendance = fc.record<Attendance>({
  sharedBy: fc.integer({ min: 1, max: 20 }),
  shareBasis: fc.constantFrom('counted', 'equal'),
  participants: fc.uniqueArray(
    fc.record({
      party: fc.constantFrom(...partyIds),
      counts: fc.record({ woman: count, man: count, other: count, unknown: count }),
    }),
    { selector: ({ party }) => party, maxLength: 7 },
  ),
});
const total = (participants: Attendance['participants']) => totalOf(sumOf(participants.map(({ counts }) => counts)));
const row = (party: (typeof partyIds)[number], woman: number, man: number) => ({
  party,
  counts: { woman, man, other: 0, unknown: 0 },
});

describe('the own share of an event', () => {
  it('is everybody where the förbund held it alone', () => {
    const participants = [row('kommun', 12, 4), row('region', 3, 1)];
    expect(ownParticipants({ sharedBy: 1, shareBasis: 'equal', participants })).toEqual(participants);
  });

  it('leaves out those whom the other förbund count', () => {
    const participants = [row('kommun', 12, 4), row('otherForbund', 40, 16)];
    expect(ownParticipants({ sharedBy: 3, shareBasis: 'counted', participants })).toEqual([row('kommun', 12, 4)]);
  });

  it('is a third of 72 where three held it and nobody knows who is whose', () => {
    const own = ownParticipants({ sharedBy: 3, shareBasis: 'equal', participants: [row('kommun', 42, 30)] });
    expect(own).toEqual([row('kommun', 14, 10)]);
  });

  it('is whole persons whose parts add up: a third of 64 is 21', () => {
    const own = ownParticipants({
      sharedBy: 3,
      shareBasis: 'equal',
      participants: [row('kommun', 40, 0), row('region', 13, 11)],
    });
    expect(own).toEqual([row('kommun', 13, 0), row('region', 4, 4)]);
    expect(total(own)).toBe(21);
  });

  it('always adds up to the total divided, rounded half up, and takes nowhere more than came', () => {
    fc.assert(
      fc.property(attendance, (one) => {
        const own = ownParticipants(one);
        const everybody = total(one.participants);
        if (one.sharedBy > 1 && one.shareBasis === 'equal') {
          expect(total(own)).toBe(Math.round(everybody / one.sharedBy));
        }
        expect(total(own)).toBeLessThanOrEqual(everybody);
        for (const { party, counts } of own) {
          const came = one.participants.find((other) => other.party === party)?.counts;
          for (const gender of countedGenders) {
            expect(Number.isInteger(counts[gender])).toBe(true);
            expect(counts[gender]).toBeGreaterThanOrEqual(0);
            expect(counts[gender]).toBeLessThanOrEqual(came?.[gender] ?? 0);
          }
        }
      }),
    );
  });
});
