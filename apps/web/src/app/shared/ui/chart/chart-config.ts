import type { ReportChart, ReportTable } from '@utfall/appendix';
import type { ChartConfiguration } from 'chart.js';
import type { Language } from '../../language/language.js';
import { type ChartLook, LABEL_SIZE } from './chart-look.js';
import { BAR_THICKNESS, goalLine, pointMarks, roomForLabels } from './chart-plugins.js';
import { chartRows, chartSeries, type ChartSeries } from './chart-series.js';

/** The names of the rows stay narrow enough for a screen of 320 pixels. */
const LABEL_CHARACTERS = 18;
const LINE_HEIGHT = 15;
/** A bar with its words under it. */
const STACK_HEIGHT = 48;

/** The table's chart for chart.js: lying bars, so that the names of the rows can be read. */
export function chartConfig(
  table: ReportTable,
  chart: ReportChart,
  language: Language,
  look: ChartLook,
): ChartConfiguration<'bar'> {
  const series = chartSeries(table, chart, language);
  const stacked = chart.kind === 'stacked';
  const text = { color: look.quiet, font: { family: look.font, size: LABEL_SIZE } };
  return {
    type: 'bar',
    data: {
      labels: chartRows(table, chart).map((row) => wrapped(row.label[language])),
      datasets: series.map(({ id, label, points }) => ({
        label: label[language],
        data: points.map((point) => point.length),
        backgroundColor: look.fill(id),
        borderColor: look.edge(id),
        borderWidth: 1,
        barPercentage: 0.92,
        categoryPercentage: 0.8,
        maxBarThickness: BAR_THICKNESS,
      })),
    },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      // Movement would say nothing; and bars that stand still are right for everybody.
      animation: false,
      layout: { padding: { right: roomForLabels(series, stacked, look), top: 4 } },
      scales: {
        x: {
          stacked,
          beginAtZero: true,
          suggestedMax: furthest(series, chart.goal),
          grid: { color: look.grid },
          border: { display: false },
          ticks: {
            ...text,
            maxTicksLimit: 6,
            precision: 0,
            callback: (value) => lengthText(Number(value), chart, language),
          },
        },
        y: {
          stacked,
          grid: { display: false },
          border: { color: look.quiet },
          ticks: { ...text, color: look.ink, autoSkip: false },
        },
      },
      events: [],
    },
    plugins: [pointMarks(series, stacked, look), goalLine(chart.goal, look)],
  };
}

/** Pixels that the bars need. */
export function chartHeight(table: ReportTable, chart: ReportChart): number {
  const rows = chartRows(table, chart);
  const bars = chart.kind === 'stacked' ? STACK_HEIGHT : chart.series.length * 20 + 8;
  const lines = Math.max(...rows.flatMap(({ label }) => [label.sv, label.en]).map((name) => wrapped(name).length), 1);
  return rows.length * Math.max(28, bars, lines * LINE_HEIGHT + 8) + 40;
}

/** Room for every whisker and for the goal. */
function furthest(series: readonly ChartSeries[], goal: number | null): number {
  const ends = series.flatMap(({ points }) => points.map(({ length, interval }) => interval?.[1] ?? length ?? 0));
  return Math.max(1, goal ?? 0, ...ends);
}

/** A length in the unit of the chart, as the axis and the goal say it: «1 200», «50 %», "50%". */
export function lengthText(length: number, { show }: ReportChart, language: Language): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  if (show === 'value') return new Intl.NumberFormat(locale).format(length);
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(length / 100);
}

/** Long names take several lines rather than the width of the bars. */
function wrapped(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LABEL_CHARACTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
