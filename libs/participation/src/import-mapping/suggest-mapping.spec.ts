import { ColumnSurvey } from './column-survey.js';
import { importTargets } from './import-targets.js';
import { suggestMapping } from './suggest-mapping.js';

function suggested(headings: readonly string[], ...rows: readonly (readonly string[])[]) {
  const survey = new ColumnSurvey(headings, () => false);
  for (const row of rows) survey.add(row);
  const known = { targets: importTargets(), isInsats: (text: string) => text === 'Steget' };
  const mapping = suggestMapping(survey.facts(), known);
  return { ...mapping, targets: mapping.columns.map(({ target }) => target) };
}

describe('suggestMapping', () => {
  it('goes by headings, as other systems write them', () => {
    const { targets } = suggested(
      [
        'Ärendenummer',
        'KÖN',
        'Ålder',
        'Hemkommun',
        'Försörjning in',
        'Inskriven',
        'Avslutad',
        'Avslutsanledning',
        'Telefon',
      ],
      ['17', 'Kvinnlig', '34', 'Mölndal', 'EB', '2026-03-01', '', '', '070'],
    );
    expect(targets).toEqual([
      'code',
      'gender',
      'age',
      'kommun',
      'supportAtStart',
      'startDate',
      'endDate',
      'exitReason',
      null,
    ]);
  });

  it('goes by what stands there where the heading says nothing', () => {
    const { targets } = suggested(['A', 'B', 'C'], ['Steget', 'Kvinna', 'Mölndal'], ['Steget', 'Man', 'Kungsbacka']);
    expect(targets).toEqual(['insats', 'gender', 'kommun']);
  });

  it('suggests nothing that the cells contradict, nothing twice, and of a birthday only the year', () => {
    expect(suggested(['Start'], ['kanske']).targets).toEqual([null]);
    expect(suggested(['Ålder'], ['16–24']).targets).toEqual([null]);
    expect(suggested(['Kön', 'Juridiskt kön'], ['Man', 'Man']).targets).toEqual(['gender', null]);
    expect(suggested(['Född'], ['1985-03-12']).targets).toEqual(['birthYear']);
  });

  it('asks for the order of days that may be read in two ways, and takes everybody as with data', () => {
    expect(suggested(['Start'], ['1/3 2026'])).toMatchObject({
      columns: [{ target: 'startDate', dayOrder: null }],
      constants: { mode: 'withData' },
    });
    expect(suggested(['Start'], ['25/3 2026']).columns[0]?.dayOrder).toBe('dayFirst');
  });
});
