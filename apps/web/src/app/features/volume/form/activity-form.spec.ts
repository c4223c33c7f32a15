import type { ActivityView } from '@utfall/api-contract';
import { ActivityForm } from './activity-form.js';

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

describe('the form of an activity', () => {
  it('sends back what it was opened with', () => {
    const { id: _, version: __, ...content } = saved;
    expect(new ActivityForm(saved).content()).toEqual(content);
  });

  it('computes the totals and the own share of a joint event', () => {
    const form = new ActivityForm(saved);
    form.set({ sharedBy: '3', shareBasis: 'equal' });
    expect(form.totals()).toEqual({
      all: { woman: 42, man: 30, other: 0, unknown: 0 },
      own: { woman: 14, man: 10, other: 0, unknown: 0 },
    });
    form.set({ shareBasis: 'counted' });
    expect(form.parties()).toContain('otherForbund');
    form.count('otherForbund', 'woman', '5');
    expect([form.totals().all.woman, form.totals().own.woman]).toEqual([47, 42]);
  });

  it('asks for one row and a kommun of a consultation, and sends nothing that belongs to an event', () => {
    const form = new ActivityForm(saved);
    form.set({ kind: 'consultation', kommun: '1487', sharedBy: '3' });
    form.count('unknown', 'man', '2');
    expect(form.content()).toMatchObject({
      kind: 'consultation',
      kommun: '1487',
      place: null,
      sharedBy: 1,
      participants: [{ party: 'unknown', woman: 0, man: 2 }],
    });
  });

  it('leaves what is no number to the rules, and counts it as none', () => {
    const form = new ActivityForm(saved);
    form.count('region', 'woman', 'x');
    expect(form.content().participants.find(({ party }) => party === 'region')?.woman).toBeNaN();
    expect(form.totals().all.woman).toBe(42);
  });
});
