import type { ReportCell } from '@utfall/appendix';
import type { OverviewView } from '@utfall/api-contract';
import { figureGroups, isEmpty } from './figure-groups.js';

type Figure = OverviewView['figures'][number];

const cell = (value: ReportCell['value']): ReportCell => ({
  value,
  unit: 'participations',
  measure: 'active',
  numerator: null,
  denominator: null,
  share: null,
  shareRange: null,
  rangeDenominator: null,
  interval: null,
  leftOut: [],
});
const number = (value: string) => cell({ kind: 'number', value });
const both = (sv: string) => ({ sv, en: `${sv} en` });
const figure = (change: Partial<Figure> = {}): Figure => ({
  insatsId: null,
  insatsName: null,
  table: 'flow',
  row: 'active',
  words: {
    table: both('Deltagare'),
    population: both('Aktiva, n = 12.'),
    row: both('Aktiva'),
    column: both('Totalt'),
    previousColumn: both('Året före'),
  },
  cell: number('12'),
  previous: number('9'),
  ...change,
});
const period = { from: '2026-01', to: '2026-10' };
const report = ['/f', 'vm', 'statistik'];

describe('the figures of the overview', () => {
  it('are those of the report, explained as there, with the way to it', () => {
    const [group] = figureGroups({ figures: [figure()], period }, 'Exempelförbundet', report);
    const place = {
      section: 'Exempelförbundet',
      table: { title: both('Deltagare'), population: both('Aktiva, n = 12.') },
      row: both('Aktiva'),
    };
    expect(group).toEqual({
      insatsId: null,
      name: 'Exempelförbundet',
      figures: [
        {
          label: both('Aktiva'),
          figure: { ...place, cell: number('12'), column: both('Totalt') },
          previous: { ...place, cell: number('9'), column: both('Året före') },
          link: { commands: report, queryParams: period, fragment: 'avsnitt-hela-flow' },
        },
      ],
    });
  });

  it('stand by insats, and lead to its section', () => {
    const own = figure({ insatsId: 'i1', insatsName: 'Arena' });
    const other = figure({ insatsId: 'i2', insatsName: 'Steget' });
    const groups = figureGroups({ figures: [own, own, other], period }, 'Exempelförbundet', report);
    expect(groups.map(({ name, figures }) => [name, figures.length])).toEqual([
      ['Arena', 2],
      ['Steget', 1],
    ]);
    expect(groups[0]?.figures[0]?.link).toEqual({
      commands: report,
      queryParams: { ...period, insats: 'i1' },
      fragment: 'avsnitt-i1-flow',
    });
  });

  it('have no year before where there is none', () => {
    const [group] = figureGroups({ figures: [figure({ previous: null })], period }, 'X', report);
    expect(group?.figures[0]?.previous).toBeNull();
  });

  it('are empty when neither the period nor the year before has anything', () => {
    const nothing = figure({ cell: number('0'), previous: cell({ kind: 'notComputable', reason: 'missingCost' }) });
    expect(isEmpty([])).toBe(true);
    expect(isEmpty([nothing, figure({ cell: number('0.00'), previous: null })])).toBe(true);
    expect(isEmpty([nothing, figure({ cell: number('0') })])).toBe(false);
  });
});
