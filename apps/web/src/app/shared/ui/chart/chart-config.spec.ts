import { aCell, aChart, aTable, noCost } from '../../../testing/report-fixture.js';
import { chartConfig, chartHeight, lengthText } from './chart-config.js';
import type { ChartLook } from './chart-look.js';
import { chartSeries } from './chart-series.js';
import { seriesPatterns } from './series-pattern.js';

const look: ChartLook = {
  ink: 'ink',
  quiet: 'quiet',
  grid: 'grid',
  paper: 'paper',
  font: 'sans-serif',
  fill: (series) => `fill ${series}`,
  edge: (series) => `edge ${series}`,
  widthOf: (label) => label.length * 7,
};

describe('the chart of a table', () => {
  it('draws the exact share, not the rounded one', () => {
    const [women] = chartSeries(aTable(), aChart(), 'sv');
    expect(women?.points[0]?.length).toBeCloseTo(41.667, 3);
  });

  it('says the count below 20 observations, per cent from there', () => {
    const label = (of: number) => {
      const row = { id: 'r', label: { sv: '', en: '' }, kind: 'part' as const };
      const cells = [1, 2, 3, 4].map(() => aCell(5, of));
      const table = aTable({ rows: [{ ...row, cells }] });
      return chartSeries(table, aChart({ rows: ['r'] }), 'sv')[0]?.points[0]?.label;
    };
    expect(label(19)).toBe('5 av 19');
    expect(label(20)).toMatch(/^25\s%$/);
  });

  it('leaves the place of a figure that cannot be computed empty, with its words', () => {
    const row = { id: 'r', label: { sv: '', en: '' }, kind: 'measure' as const };
    const table = aTable({ rows: [{ ...row, cells: [noCost, noCost, noCost, noCost] }] });
    const [first] = chartSeries(table, aChart({ rows: ['r'], show: 'value' }), 'sv');
    expect(first?.points).toEqual([{ length: null, label: 'ej beräkningsbart', interval: null }]);
  });

  it('fills women and men differently in pattern as well as in colour', () => {
    expect(seriesPatterns.woman).not.toBe(seriesPatterns.man);
    expect(new Set([seriesPatterns.woman, seriesPatterns.man, seriesPatterns.other, seriesPatterns.unknown]).size).toBe(
      4,
    );
    const { datasets } = chartConfig(aTable(), aChart(), 'sv', look).data;
    expect(datasets.map(({ backgroundColor }) => backgroundColor)).toEqual(['fill woman', 'fill man']);
  });

  it('makes room for the goal and for every whisker', () => {
    const x = chartConfig(aTable(), aChart({ goal: 90 }), 'sv', look).options?.scales?.['x'];
    expect(x?.suggestedMax).toBe(90);
    const whiskers = chartConfig(aTable(), aChart({ goal: null }), 'sv', look).options?.scales?.['x'];
    expect(whiskers?.suggestedMax).toBe(70);
  });

  it('stands still, whatever the reader’s settings', () => {
    expect(chartConfig(aTable(), aChart(), 'sv', look).options?.animation).toBe(false);
  });

  it('stacks women and men when the chart says so', () => {
    const scales = chartConfig(aTable(), aChart({ kind: 'stacked', show: 'value' }), 'sv', look).options?.scales;
    expect([scales?.['x']?.stacked, scales?.['y']?.stacked]).toEqual([true, true]);
  });

  it('keeps room for the longest words at the end of a bar, and none where they stand under it', () => {
    const roomOf = (chart = aChart()) => chartConfig(aTable(), chart, 'sv', look).options?.layout?.padding;
    expect(roomOf()).toMatchObject({ right: 6 + 7 * '5 av 12'.length });
    expect(roomOf(aChart({ kind: 'stacked' }))).toMatchObject({ right: 6 });
    expect(chartHeight(aTable(), aChart({ kind: 'stacked' }))).toBeGreaterThanOrEqual(40 + 48);
  });

  it('says lengths as the language does', () => {
    expect(lengthText(50, aChart(), 'sv')).toMatch(/^50\s%$/);
    expect(lengthText(50, aChart(), 'en')).toBe('50%');
    expect(lengthText(1200, aChart({ show: 'value' }), 'en')).toBe('1,200');
  });

  it('grows with its rows', () => {
    const two = aChart({ rows: ['workOrStudies', 'total'] });
    expect(chartHeight(aTable(), two)).toBeGreaterThan(chartHeight(aTable(), aChart()));
  });
});
