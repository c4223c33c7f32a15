import { ColumnSurvey } from './column-survey.js';
import type { ImportMapping } from './import-mapping.js';
import { importTargets } from './import-targets.js';
import { mappingProblems } from './mapping-problems.js';

const survey = new ColumnSurvey(['In', 'Kön', 'Namn'], () => false);
survey.add(['1/3 2026', 'K', 'x']);
const context = { columns: survey.facts(), targets: importTargets(), insatser: ['i1'] };
const good: ImportMapping = {
  columns: [
    { column: 0, target: 'startDate', dayOrder: 'dayFirst' },
    { column: 1, target: 'gender', dayOrder: null },
  ],
  constants: { insats: 'i1', mode: 'withData' },
  values: [],
};
const problems = (change: Partial<ImportMapping>) =>
  mappingProblems({ ...good, ...change }, context).map(({ code, field }) => [code, field]);

describe('mappingProblems', () => {
  it('finds none where what must be there is there', () => expect(problems({})).toEqual([]));

  it('asks for insats, mode and start, by column or for the whole file', () => {
    expect(problems({ columns: [], constants: {} })).toEqual([
      ['missingTarget', 'constant.insats'],
      ['missingTarget', 'constant.mode'],
      ['missingTarget', 'constant.startDate'],
    ]);
  });

  it('asks for the order of days, and refuses columns and constants that cannot be', () => {
    expect(problems({ columns: [{ column: 0, target: 'startDate', dayOrder: null }] })).toEqual([
      ['dayOrder', 'column.0'],
    ]);
    expect(problems({ columns: [...good.columns, { column: 2, target: 'code', dayOrder: null }] })).toEqual([
      ['refusedColumn', 'column.2'],
    ]);
    expect(problems({ columns: [...good.columns, { column: 9, target: 'code', dayOrder: null }] })).toEqual([
      ['unknownColumn', 'column.9'],
    ]);
    expect(problems({ constants: { ...good.constants, insats: 'i2' } })).toEqual([['constant', 'constant.insats']]);
    expect(problems({ constants: { ...good.constants, gender: 'woman' } })).toEqual([['twice', 'constant.gender']]);
  });

  it('takes one column for a variable, and one of age, year of birth and band', () => {
    const one = (column: number, target: string) => ({ column, target, dayOrder: 'dayFirst' as const });
    expect(problems({ columns: [one(0, 'startDate'), one(1, 'startDate')] })).toEqual([['twice', 'column.1']]);
    expect(problems({ columns: [one(0, 'startDate'), one(1, 'age'), one(1, 'birthYear')] })).toEqual([
      ['twice', 'column.1'],
    ]);
    expect(problems({ columns: [one(0, 'startDate'), one(1, 'supportAtStart'), one(1, 'supportAtStart')] })).toEqual(
      [],
    );
  });
});
