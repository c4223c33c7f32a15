import { createCanvas } from '@napi-rs/canvas';
import {
  barLength,
  type ColumnId,
  type Lang,
  type ReportCell,
  type ReportColumn,
  type ReportTable,
} from '@utfall/appendix';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartItem,
  Legend,
  LinearScale,
  type Plugin,
} from 'chart.js';
import { axisLabel } from './axis-label.js';
import { chartFontFamily } from './chart-font.js';
import { chartMarks } from './chart-marks.js';
import { fillStyle } from './chart-palette.js';
import { wrapLabel } from './wrap-label.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

export interface ChartImage {
  readonly png: Buffer;
  /** Size in layout pixels at 96 to the inch; the picture itself is {@link SHARPNESS} times as fine. */
  readonly width: number;
  readonly height: number;
}

/** 16 cm, the width of the text on an upright A4. */
const WIDTH = 605;
/** Two picture pixels to a layout pixel are 192 to the inch: enough for print, and half the bytes of three. */
const SHARPNESS = 2;
const LABEL_CHARACTERS = 34;
const BAR = 14;
const GAP = 10;

/**
 * The table's chart as a picture with the same values as its cells.
 * @returns null when the table has no chart or no value that can be drawn.
 */
export async function renderChartPng(
  table: ReportTable,
  { lang }: { readonly lang: Lang },
): Promise<ChartImage | null> {
  const drawing = drawingOf(table);
  if (!drawing) return null;
  const { chart, rows, series, cells } = drawing;
  const barsPerRow = chart.kind === 'stacked' ? 1 : series.length;
  const labels = rows.map((row) => wrapLabel(row.label[lang], LABEL_CHARACTERS));
  const rowHeights = labels.map((lines) => Math.max(barsPerRow * BAR, lines.length * 13) + GAP);
  // One height for all rows: chart.js gives every category the same band.
  const height = Math.max(...rowHeights) * rows.length + 62 + (chart.goal === null ? 0 : 16);
  const canvas = createCanvas(WIDTH, height);
  const context = canvas.getContext('2d');
  const unit =
    chart.show === 'share' ? 'share' : (cells[0]?.[0]?.unit ?? 'participations') === 'ore' ? 'kronor' : 'count';
  const drawn = new Chart(canvas as unknown as ChartItem, {
    type: 'bar',
    data: {
      labels,
      datasets: series.map((column, s) => ({
        label: column.label[lang],
        data: (cells[s] ?? []).map((cell) => barLength(cell, chart.show)),
        backgroundColor: fillStyle(context, column.id),
        borderColor: '#ffffff',
        borderWidth: chart.kind === 'stacked' ? { right: 1 } : 0,
        borderSkipped: false,
        barPercentage: 0.94,
        categoryPercentage: 0.78,
        maxBarThickness: 20,
      })),
    },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: SHARPNESS,
      indexAxis: 'y',
      font: { family: chartFontFamily(), size: 11 },
      color: '#1c1f22',
      layout: {
        padding: { top: chart.goal === null ? 2 : 18, right: unit === 'kronor' ? 92 : 76, bottom: 2, left: 2 },
      },
      scales: {
        x: {
          stacked: chart.kind === 'stacked',
          beginAtZero: true,
          max: unit === 'share' ? (chart.kind === 'stacked' ? 100 : shareMaximum(cells, chart.goal)) : undefined,
          suggestedMax: unit === 'count' ? 4 : undefined,
          ticks: {
            precision: 0,
            maxTicksLimit: 7,
            color: '#40464c',
            callback: (value) => axisLabel(Number(value), unit, lang),
          },
          grid: { color: '#e1e4e7', tickLength: 4 },
          border: { display: false },
        },
        y: {
          stacked: chart.kind === 'stacked',
          ticks: { color: '#1c1f22', autoSkip: false },
          grid: { display: false },
          border: { color: '#6f7579' },
        },
      },
      plugins: {
        legend: {
          display: series.length > 1,
          position: 'bottom',
          align: 'start',
          labels: { boxWidth: 22, boxHeight: 11, padding: 14, color: '#1c1f22' },
        },
      },
    },
    plugins: [paper, chartMarks(chart, cells, lang)],
  });
  // Compressing takes longer than drawing; `encode` does it beside the event loop. Destroying clears the canvas: after it.
  const png = await canvas.encode('png');
  drawn.destroy();
  return { png, width: WIDTH, height };
}

/** White under everything: a picture without ground turns black in some readers' dark mode. */
const paper: Plugin<'bar'> = {
  id: 'paper',
  beforeDraw({ ctx, width, height }) {
    ctx.save();
    ctx.fillStyle = '#ffffff';
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  },
};

/** The axis ends at a whole tick above the longest bar, interval or goal, and never above 100 %. */
function shareMaximum(cells: Drawing['cells'], goal: number | null): number {
  const ends = cells.flat().flatMap((cell) => [cell.share ?? 0, cell.interval?.[1] ?? 0]);
  const longest = Math.max(10, goal ?? 0, ...ends);
  const step = longest > 50 ? 20 : 10;
  const end = Math.ceil(longest / step) * step;
  // Places can be more than taken; no other share passes the whole.
  return longest > 100 ? end : Math.min(100, end);
}

interface Drawing {
  readonly chart: NonNullable<ReportTable['chart']>;
  readonly rows: ReportTable['rows'];
  readonly series: ReportTable['columns'];
  /** By series and row. */
  readonly cells: readonly (readonly ReportCell[])[];
}

/** Women and men have their bar of 0; other and unknown are drawn when there is somebody. */
function isDrawn(length: number | null, column: ColumnId): boolean {
  return length !== null && (length > 0 || (column !== 'other' && column !== 'unknown'));
}

function drawingOf(table: ReportTable): Drawing | null {
  const { chart } = table;
  if (!chart) return null;
  const rows = table.rows.filter((row) => chart.rows.includes(row.id));
  const cellsOf = (column: ReportColumn) => {
    const at = table.columns.indexOf(column);
    return rows.flatMap((row) => row.cells[at] ?? []);
  };
  const series = table.columns
    .filter(({ id }) => chart.series.includes(id))
    // An entry in the legend without a bar only raises questions.
    .filter((column) => cellsOf(column).some((cell) => isDrawn(barLength(cell, chart.show), column.id)));
  return series.length === 0 ? null : { chart, rows, series, cells: series.map(cellsOf) };
}
