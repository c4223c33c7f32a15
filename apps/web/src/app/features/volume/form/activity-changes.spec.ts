import type { ActivityView } from '@utfall/api-contract';
import { conflictOf, merged } from './activity-changes.js';
import { type ActivityContent, ActivityForm } from './activity-form.js';

const saved: ActivityView = {
  id: 'a1',
  insatsId: 'i1',
  kind: 'event',
  date: '2026-03-02',
  subject: 'Bemötande',
  kommun: null,
  place: 'Biblioteket',
  organiser: null,
  targetGroup: null,
  sharedBy: 1,
  shareBasis: 'counted',
  participants: [{ party: 'kommun', woman: 42, man: 30, other: 0, unknown: 0 }],
  version: 3,
};
const contentOf = (change: Partial<ActivityView>) => new ActivityForm({ ...saved, ...change }).begun;
const edits = (mine: Partial<ActivityView>, newer: Partial<ActivityView>) => ({
  begun: contentOf({}),
  mine: contentOf(mine),
  newer: contentOf(newer),
});
const conflict = (of: ReturnType<typeof edits>) => conflictOf(of, (id) => `insats ${id}`, 'sv');
const of = (party: 'kommun' | 'region', woman: number) => ({ party, woman, man: 30, other: 0, unknown: 0 });
const participantsOf = ({ participants }: ActivityContent) => participants.map(({ party, woman }) => [party, woman]);

describe('two people who change one activity', () => {
  it('are shown what both changed, and told what only the other one did', () => {
    expect(
      conflict(edits({ subject: 'Mitt', place: 'Aulan' }, { subject: 'Deras', date: '2026-03-03', insatsId: 'i2' })),
    ).toEqual({
      differences: [{ field: 'subject', label: 'Tema eller ämne', mine: 'Mitt', newer: 'Deras' }],
      alsoChanged: [
        { label: 'Hör till', newer: 'insats i2' },
        { label: 'Datum', newer: '2026-03-03' },
      ],
    });
  });

  it('do not collide when they count the participants of different parties', () => {
    const both = edits(
      { participants: [...saved.participants, of('region', 3)] },
      { participants: [of('kommun', 40)] },
    );
    expect(conflict(both)).toEqual({
      differences: [],
      alsoChanged: [{ label: 'Deltagare: Kommunen', newer: 'Kvinnor 40, Män 30' }],
    });
    expect(participantsOf(merged(both))).toEqual([
      ['region', 3],
      ['kommun', 40],
    ]);
  });

  it('collide over the same party, and one that was emptied stays empty where that is chosen', () => {
    const both = edits({ participants: [of('kommun', 41)] }, { participants: [] });
    expect(conflict(both).differences).toEqual([
      { field: 'participants.kommun', label: 'Deltagare: Kommunen', mine: 'Kvinnor 41, Män 30', newer: '0' },
    ]);
    expect(participantsOf(merged(both, new Set(['participants.kommun'])))).toEqual([]);
    expect(participantsOf(merged(both))).toEqual([['kommun', 41]]);
  });

  it('choose kind and what belongs to it as one: what one kind asks does not fit another', () => {
    const mine = { kind: 'consultation', kommun: '1487', place: null, participants: [] } as const;
    const both = edits(mine, { place: 'Aulan', subject: 'Deras' });
    expect(conflict(both)).toMatchObject({
      differences: [{ field: 'kind', newer: expect.stringMatching(/72 deltagare/) }],
      alsoChanged: [{ label: 'Tema eller ämne' }],
    });
    expect(merged(both)).toMatchObject({ kind: 'consultation', kommun: '1487', place: null, subject: 'Deras' });
    expect(merged(both, new Set(['kind']))).toMatchObject({ kind: 'event', kommun: null, place: 'Aulan' });
  });

  it('choose how an event is shared and who is counted as one', () => {
    const both = edits({ sharedBy: 3, shareBasis: 'equal' }, { sharedBy: 2, participants: [of('kommun', 40)] });
    expect(conflict(both).differences).toMatchObject([{ field: 'sharedBy', mine: '3: 72 deltagare' }]);
    expect(merged(both)).toMatchObject({ sharedBy: 3, shareBasis: 'equal' });
    expect(participantsOf(merged(both))).toEqual([['kommun', 42]]);
  });
});
