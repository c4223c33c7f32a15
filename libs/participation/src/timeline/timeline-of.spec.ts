import { localDate } from '@utfall/calendar';
import fc from 'fast-check';
import { followUpPlan } from './follow-up-plan.js';
import type { PartsOf } from './part.js';
import { partsOutside } from './parts-outside.js';
import { timelineOf } from './timeline-of.js';

const none: PartsOf = { pause: [], contact: [], observation: [], meeting: [], followUp: [] };
const meeting = (on: string) => ({ on, meeting: 'start', parties: ['participant'] }) as const;
const told = (entries: readonly { kind: string; on: string; until?: string | null }[]) =>
  entries.map(({ kind, on, until }) => [on, kind, until]);

describe('the timeline', () => {
  it('tells what was, where today is, and what comes', () => {
    const parts: PartsOf = {
      ...none,
      contact: [
        { from: '2026-03-01', accountId: 'b' },
        { from: '2026-02-01', accountId: 'a' },
      ],
      pause: [{ from: '2026-04-01', to: null, reason: 'leave' }],
      meeting: [meeting('2026-05-20')],
    };
    const today = localDate('2026-06-01');
    const plan = followUpPlan('2026-05-20', [], today);
    expect(told(timelineOf({ start: '2026-02-01', end: '2026-05-20', parts, plan, today }))).toEqual([
      ['2026-02-01', 'enrolment', undefined],
      ['2026-02-01', 'contact', '2026-03-01'],
      ['2026-03-01', 'contact', '2026-05-20'],
      ['2026-04-01', 'pause', '2026-05-20'],
      ['2026-05-20', 'meeting', undefined],
      ['2026-05-20', 'exit', undefined],
      ['2026-06-01', 'today', undefined],
      ['2026-11-20', 'planned', undefined],
      ['2027-05-20', 'planned', undefined],
    ]);
  });

  it('loses nothing and is in order, whatever the order of the parts', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day), fc.array(day), (meetings, pauses) => {
        const parts: PartsOf = {
          ...none,
          meeting: meetings.map(meeting),
          pause: pauses.map((from) => ({ from, to: null, reason: 'leave' })),
        };
        const entries = timelineOf({ start: '2026-02-01', end: null, parts, plan: [], today: localDate('2026-03-15') });
        expect(entries).toHaveLength(meetings.length + pauses.length + 2);
        expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).sort());
      }),
    );
  });
});

describe('what lies outside a changed spell', () => {
  const parts: PartsOf = {
    ...none,
    meeting: [meeting('2026-03-01'), meeting('2026-05-20')],
    pause: [{ from: '2026-04-01', to: '2026-06-01', reason: 'leave' }],
    followUp: [{ months: 6, on: '2026-12-01', outcome: 'notReached', answers: {}, extents: {} }],
  };

  it('is named by the part farthest out', () => {
    expect(partsOutside(parts, { start: '2026-02-01', end: '2026-06-01' })).toEqual([]);
    expect(partsOutside(parts, { start: '2026-03-15', end: '2026-05-01' })).toEqual([
      { kind: 'meeting', field: 'startDate', date: '2026-03-01' },
      { kind: 'pause', field: 'endDate', date: '2026-06-01' },
    ]);
  });

  it('is a follow-up when the exit is taken back', () => {
    expect(partsOutside(parts, { start: '2026-02-01', end: null })).toEqual([
      { kind: 'followUp', field: 'endDate', date: '2026-12-01' },
    ]);
  });
});
