import { localDate } from '@utfall/calendar';
import { checkPart, type PartContext, partKinds, type Parts } from '@utfall/participation';
import { noTimeline } from './draw-timeline.js';
import { generateDemo } from './generate-demo.js';

const today = localDate('2026-03-17');
const demo = generateDemo('utfall', today);

describe('the timelines of the demo', () => {
  it('break no rule', () => {
    for (const { answers, timeline = noTimeline } of demo.participations) {
      const end = answers['endDate'];
      const spell = { start: String(answers['startDate']), end: typeof end === 'string' ? end : null };
      const context: PartContext = { today, spell, answers, handedOver: false };
      const parts = {
        pause: timeline.pauses,
        contact: timeline.contacts.map((from, i) => ({ from, accountId: String(i) })),
        observation: timeline.observations,
        meeting: timeline.meetings,
        followUp: timeline.followUps,
      };
      for (const kind of partKinds) {
        const own = parts[kind] as readonly Parts[typeof kind][];
        own.forEach((part, i) => expect(checkPart(kind, part, own.slice(0, i), context)).toEqual([]));
      }
    }
  });

  it('have some of everything, and something left to do', () => {
    const all = demo.participations.map(({ timeline = noTimeline }) => timeline);
    const count = (of: (one: (typeof all)[number]) => readonly unknown[]) => all.flatMap(of).length;
    expect(count(({ pauses }) => pauses)).toBeGreaterThan(50);
    expect(count(({ observations }) => observations)).toBeGreaterThan(100);
    expect(count(({ meetings }) => meetings)).toBeGreaterThan(1000);
    expect(count(({ followUps }) => followUps)).toBeGreaterThan(300);
    expect(all.some(({ pauses }) => pauses.some(({ to }) => to === null))).toBe(true);
  });
});
