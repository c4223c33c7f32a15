import { FactBuilder, factVariables } from '@utfall/outcome-statistics';
import { localDate, month, periodOf } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import { composeReport } from '../compose-report.js';
import { countPeriods } from '../counted-periods.js';
import { besideReachedNote } from './beside-reached-note.js';
import type { ReportInput, StructuralRows } from '../report-input.js';

const none: StructuralRows = { activities: [], obstacles: [], violence: [], violenceQuestions: [] };

function inputOf(structural: Partial<StructuralRows>): ReportInput {
  return {
    period: periodOf(month('2026-01'), month('2026-08')),
    today: localDate('2026-09-01'),
    insatser: [
      {
        id: 'i1',
        parentId: null,
        name: 'Kompetens',
        kind: 'structural',
        individualShare: null,
        ledgerCode: null,
        goals: [],
      },
    ],
    facts: new FactBuilder(factVariables(utfallCodebook)).build(),
    volume: [],
    ledger: [],
    structural: { ...none, ...structural },
    forbund: { id: 'f1', name: 'Förbundet' },
    comments: [],
  };
}

function tablesOf(structural: Partial<StructuralRows>) {
  const [whole, insats] = composeReport(inputOf(structural)).sections;
  return { whole: whole?.tables ?? [], insats: insats?.tables ?? [] };
}

const came = (woman: number, man: number) => [
  { party: 'kommun' as const, counts: { woman, man, other: 0, unknown: 0 } },
];
const event = {
  insats: 0,
  kind: 'event',
  date: localDate('2026-03-02'),
  subject: 'Bemötande',
  sharedBy: 1,
  shareBasis: 'counted',
  participants: came(10, 4),
} as const;

describe('tables of what is counted without records', () => {
  it('are left out where there is nothing of it', () => {
    expect(tablesOf({}).insats.map(({ id }) => id)).toEqual(['cost']);
  });

  it('have themes that add up to the own share, and everybody who came beside it', () => {
    const joint = {
      ...event,
      subject: 'Återgång',
      sharedBy: 3,
      shareBasis: 'equal',
      participants: came(42, 30),
    } as const;
    const { insats, whole } = tablesOf({ activities: [event, joint, { ...event, insats: null }] });
    const valuesOf = (tables: typeof insats, id: string) =>
      tables
        .find((table) => table.id === id)
        ?.rows.map((row) =>
          [row.label.sv, ...row.cells.map(({ value }) => (value.kind === 'number' ? value.value : ''))].join(' '),
        );
    expect(valuesOf(insats, 'events')).toEqual([
      'Bemötande 10 4 14 0',
      'Återgång 14 10 24 0',
      'Deltagare i aktiviteter, egen andel 24 14 38 0',
      'Deltagare i aktiviteter, alla förbund 52 34 86 0',
    ]);
    expect(valuesOf(insats, 'eventsHeld')).toEqual(['Aktiviteter 2 0', 'Gemensamma aktiviteter 1 0']);
    expect(valuesOf(whole, 'eventsHeld')).toEqual(['Aktiviteter 3 0', 'Gemensamma aktiviteter 1 0']);
  });

  it('speak of one as of one', () => {
    const obstacle = {
      insats: 0,
      party: 'region',
      steps: [{ state: 'raised', date: localDate('2026-03-02') }],
    } as const;
    const tally = {
      insats: 0,
      month: month('2026-02'),
      gender: 'woman',
      asked: 1,
      declined: 0,
      notAsked: 1,
      answers: {},
    } as const;
    const trained = { ...event, kind: 'mentorTraining', participants: came(1, 0) } as const;
    const { insats } = tablesOf({
      activities: [{ ...event, sharedBy: 2 }, trained, { ...trained, kind: 'mentorJob' }],
      obstacles: [obstacle],
      violence: [tally],
    });
    const said = (id: string) => {
      const { sv, en } = insats.find((table) => table.id === id)?.finding ?? { sv: '', en: '' };
      return [sv, en];
    };
    expect(said('events')[1]).toBe(
      '1 event with 14 participants. 1 was held with other förbund; 14 came to all events.',
    );
    expect(said('eventsHeld')).toEqual(['1 aktivitet hölls. Året före: 0.', '1 event was held. The year before: 0.']);
    expect(said('mentors')).toEqual([
      '1 mentor utbildades. Mentorer ledde till 1 arbete och 0 platser.',
      '1 mentor was trained. Mentors led to 1 job and 0 places.',
    ]);
    expect(said('obstacles')).toEqual([
      '1 hinder påtalades och 0 löstes. 1 är öppet vid periodens slut.',
      '1 obstacle was raised and 0 were solved. 1 is open at the period’s end.',
    ]);
    expect(said('violence')[1]).toBe('1 was asked, of whom 0 declined to answer. 1 was not asked.');
  });

  it('call the questions about violence what the förbund calls them, with the share of those who answered', () => {
    const tally = {
      insats: 0,
      month: month('2026-02'),
      gender: 'woman',
      asked: 10,
      declined: 2,
      notAsked: 3,
      answers: { 1: { yes: 2, no: 6 } },
    } as const;
    const { insats } = tablesOf({ violence: [tally], violenceQuestions: ['Nu'] });
    const row = insats.find(({ id }) => id === 'violence')?.rows.at(-1);
    expect(row?.label.sv).toBe('Ja på: Nu');
    expect(row?.cells[0]).toMatchObject({ numerator: '2', denominator: '8', share: 25 });
  });

  it('are named beside the total of those reached, and are in no sum', () => {
    const counted = countPeriods(inputOf({ activities: [event, { ...event, kind: 'consultation' }] }));
    const context = {
      ...counted,
      codebook: utfallCodebook,
      scope: counted.now.statistics.whole,
      insats: null,
      questions: [],
    };
    expect(besideReachedNote(context).map(({ sv }) => sv)).toEqual([
      'Därutöver 14 deltagare i aktiviteter och 14 konsultationer. De kan vara samma personer och är inte inlagda i någon summa.',
    ]);
    const one = countPeriods(inputOf({ activities: [{ ...event, kind: 'consultation', participants: came(1, 0) }] }));
    expect(besideReachedNote({ ...context, ...one })[0]?.sv).toContain('Därutöver 1 konsultation.');
    expect(counted.now.statistics.reached(context.scope)).toBe(0);
  });
});
