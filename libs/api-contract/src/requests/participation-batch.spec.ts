import { MOST_BATCH_ROWS, readParticipationBatch } from './participation-batch.js';

const id = '3f0c2f34-8a3c-4f0e-9a44-0a9c1f5e2b10';
const enrol = { insatsId: id, answers: { mode: 'withData', startDate: '20260301' } };
const exit = { id, version: 1, answers: { endDate: '2026-03-02', exitReason: 'work' } };
const problemsOf = (plain: unknown) => {
  const reading = readParticipationBatch(plain);
  return reading.ok ? [] : reading.problems.map(({ row, field, code }) => `${row ?? '–'} ${field}: ${code}`);
};

describe('readParticipationBatch', () => {
  it('reads enrolments and exits, dates as they are kept', () => {
    const reading = readParticipationBatch({ rows: [{ enrol }, { exit }] });
    expect(reading).toMatchObject({
      ok: true,
      value: { rows: [{ enrol: { answers: { startDate: '2026-03-01' } } }, { exit: { id, version: 1 } }] },
    });
  });

  it('names the row and the field of every problem', () => {
    const wrong = {
      rows: [{ enrol }, { enrol: { ...enrol, answers: { gender: 'x' } } }, { exit: { ...exit, version: 0 } }],
    };
    expect(problemsOf(wrong)).toEqual(['1 gender: unknownCategory', '2 version: version']);
  });

  it.each<[string, unknown]>([
    ['no rows', { rows: [] }],
    ['more rows than are taken', { rows: Array.from({ length: MOST_BATCH_ROWS + 1 }, () => ({ enrol })) }],
  ])('refuses %s', (_, plain) => {
    expect(problemsOf(plain)).toEqual(['– rows: rowCount']);
  });

  it.each<[string, unknown]>([
    ['a list', [{ enrol }]],
    ['null', null],
    ['something beside the rows', { rows: [{ enrol }], more: 1 }],
  ])('refuses %s', (_, plain) => {
    expect(problemsOf(plain)).toEqual(['– rows: shape']);
  });

  it.each<[string, unknown]>([
    ['of both kinds', { enrol, exit }],
    ['of no kind', {}],
    ['of another kind', { move: exit }],
    ['that is a text', 'enrol'],
  ])('refuses a row %s', (_, row) => {
    expect(problemsOf({ rows: [{ enrol }, row] })).toEqual(['1 rows: shape']);
  });
});
