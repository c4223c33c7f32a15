import { epochDay, localDate, month, periodOf } from '@utfall/calendar';
import { type OwnQuestion, questionVariable, utfallCodebook } from '@utfall/codebook';
import { FactBuilder, factVariables, type QuestionFacts } from '@utfall/outcome-statistics';
import { composeReport } from '../compose-report.js';
import type { ReportInput } from '../report-input.js';

const question: OwnQuestion = {
  id: 'q',
  insatsId: null,
  label: { sv: 'Hjälpmedel', en: 'Aids' },
  meaning: { sv: '', en: '' },
  kind: 'several',
  askedAt: 'exit',
  required: false,
  sensitive: false,
  validFrom: localDate('2026-01-01'),
  validTo: null,
  unit: null,
  min: null,
  max: null,
  categories: [1, 2].map((number) => ({ number, label: { sv: `S${number}`, en: `A${number}` }, validTo: null })),
};
const answer = { none: 0, first: 1, both: 3 };
const [start, end] = [epochDay(localDate('2026-01-10')), epochDay(localDate('2026-03-01'))];

/** Everybody ended with data in the insats; null = asked without an answer. */
function inputOf(answers: readonly (number | null)[]): ReportInput {
  const variable = questionVariable(question, 0);
  const structural = ['mode', 'gender', 'place', 'exitReason', 'destination'];
  const codes: Record<string, number> = { mode: 1, gender: 1, place: 1, exitReason: 1, destination: 0 };
  const all = new FactBuilder(factVariables(utfallCodebook));
  const answered = new FactBuilder([...structural.map((id) => utfallCodebook.variable(id)), variable]);
  answers.forEach((own, i) => {
    const values = factVariables(utfallCodebook).map(({ id }) => codes[id] ?? null);
    all.add(0, `p${i}`, start, end, values);
    if (own !== null) answered.add(0, `p${i}`, start, end, [...structural.map((id) => codes[id] ?? null), own]);
  });
  const facts: QuestionFacts = { variable, insats: null, answered: answered.build(), amounts: null };
  return {
    forbund: { id: 'f', name: 'Förbundet' },
    period: periodOf(month('2026-01'), month('2026-04')),
    today: localDate('2026-05-01'),
    insatser: [
      { id: 'a', name: 'a', parentId: null, kind: 'individual', individualShare: null, ledgerCode: null, goals: [] },
    ],
    facts: all.build(),
    volume: [],
    ledger: [],
    comments: [],
    questions: [facts],
  };
}

describe('the table of an own question with several answers', () => {
  it('has both those who were asked and the answers that they gave (counting rule 5)', () => {
    const report = composeReport(inputOf([answer.both, answer.first, answer.none, null]));
    const table = report.sections[0]?.tables.find(({ id }) => id === 'q');
    const total = (row: string) => table?.rows.find(({ id }) => id === row)?.cells.at(-2)?.value;
    expect(total('total')).toEqual({ kind: 'number', value: '4' });
    expect(total('answers')).toEqual({ kind: 'number', value: '3' });
    expect(total('unknown')).toEqual({ kind: 'number', value: '2' });
  });
});
