import type { ParticipationView, TimelineView } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import type { Answers } from '@utfall/codebook';
import type { FollowUpState, PlannedFollowUp } from '@utfall/participation';
import { timelineLines } from './timeline-lines.js';

const today = localDate('2026-11-20');
const part = { version: 1 };

function aTimeline(answers: Answers, more: Partial<TimelineView> = {}): TimelineView {
  return {
    participation: { id: 'p1', answers: { startDate: '2026-02-01', ...answers } } as unknown as ParticipationView,
    parts: { pause: [], contact: [], observation: [], meeting: [], followUp: [] },
    names: {},
    plan: [],
    cameFrom: null,
    wentTo: null,
    ...more,
  };
}
/** After an exit on 20 May. */
const planned = (months: 6 | 12, state: FollowUpState): PlannedFollowUp => ({
  months,
  state,
  ...(months === 6
    ? { due: localDate('2026-11-20'), opens: localDate('2026-10-20'), closes: localDate('2027-01-20') }
    : { due: localDate('2027-05-20'), opens: localDate('2027-04-20'), closes: localDate('2027-07-20') }),
});
const told = (view: TimelineView, language: 'sv' | 'en' = 'sv') =>
  timelineLines(view, today, language).map(({ on, until, heading, detail }) =>
    [on, until, heading, detail].filter((text) => text !== '').join(' | '),
  );

describe('the timeline in words', () => {
  it('begins with the enrolment and ends with today while it goes on', () => {
    expect(told(aTimeline({}))).toEqual(['2026-02-01 | Inskriven', '2026-11-20 | I dag']);
  });

  it('says until when a pause and a contact person were, and which go on', () => {
    const view = aTimeline(
      {},
      {
        parts: {
          pause: [
            { ...part, id: 'a', from: '2026-04-01', to: '2026-05-01', reason: 'illness' },
            { ...part, id: 'b', from: '2026-09-01', to: null, reason: 'illness' },
          ],
          contact: [
            { ...part, id: 'c', from: '2026-02-01', accountId: 'k1' },
            { ...part, id: 'd', from: '2026-06-01', accountId: 'k2' },
          ],
          observation: [],
          meeting: [],
          followUp: [],
        },
        names: { k1: 'Samordnare A' },
      },
    );
    expect(told(view)).toEqual([
      '2026-02-01 | Inskriven',
      '2026-02-01 | till 2026-06-01 | Kontaktperson: Samordnare A',
      '2026-04-01 | till 2026-05-01 | Paus: sjukdom',
      '2026-06-01 | och framåt | Kontaktperson: en som inte längre har konto',
      '2026-09-01 | tills vidare | Paus: sjukdom',
      '2026-11-20 | I dag',
    ]);
    expect(timelineLines(view, today, 'sv').map(({ part }) => part?.id)).toEqual([
      undefined,
      'c',
      'a',
      'd',
      'b',
      undefined,
    ]);
  });

  it('tells the exit on both its levels, and which follow-ups can be made, are late or come later', () => {
    const answers = { endDate: '2026-05-20', exitReason: 'continuedRehabilitation', destination: 'care' };
    const plan = [planned(6, 'open'), planned(12, 'ahead')];
    const lines = told(aTimeline(answers, { plan }));
    expect(lines[1]).toMatch(/^2026-05-20 \| Avslutad: Fortsatt rehabilitering, Vård$/);
    expect(lines.filter((line) => line.includes('Uppföljning'))).toEqual([
      '2026-11-20 | Uppföljning efter 6 månader | Kan göras till och med 2027-01-20.',
      '2027-05-20 | Uppföljning efter 12 månader | Kan göras från och med 2027-04-20.',
    ]);
    const toldOf = (state: FollowUpState) => told(aTimeline(answers, { plan: [planned(6, state)] })).join();
    expect(toldOf('overdue')).toContain('Försenad: skulle ha gjorts senast 2027-01-20.');
    expect(toldOf('missed')).toContain('Gjordes inte.');
    expect(toldOf('done')).not.toContain('Uppföljning');
  });

  it('leads to the other side of a hand-over, and names no insats that is not reached', () => {
    const other = { participationId: 'p0', insatsName: 'Förrehab', code: 'FÖR-2025-004' };
    const answers = { endDate: '2026-05-20', exitReason: 'work' };
    const side = (shown: typeof other | null) =>
      ({ on: '2026-02-01', other: shown }) satisfies TimelineView['cameFrom'];
    const [enrolled, ended] = timelineLines(
      aTimeline(answers, { cameFrom: side(other), wentTo: side(null) }),
      today,
      'sv',
    );
    expect(enrolled).toMatchObject({ detail: 'Kom från', other: { id: 'p0', text: 'Förrehab, FÖR-2025-004' } });
    expect(ended).toMatchObject({ detail: 'Gick vidare till annan insats i förbundet', other: null });
  });
});
