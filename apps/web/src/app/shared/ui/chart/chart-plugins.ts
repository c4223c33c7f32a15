import type { Chart, Plugin } from 'chart.js';
import { type ChartLook, LABEL_SIZE } from './chart-look.js';
import type { ChartSeries } from './chart-series.js';

/** Pixels, at most. */
export const BAR_THICKNESS = 22;
const LABEL_GAP = 6;

/**
 * Pixels to the right of the longest bar: a label there must not be cut. What has no bar has its words where the bars begin,
 * and the words of a stack stand under it.
 */
export function roomForLabels(series: readonly ChartSeries[], stacked: boolean, look: ChartLook): number {
  const labels = series.flatMap(({ points }) => points.flatMap(({ label, length }) => (length === null ? [] : label)));
  return LABEL_GAP + (stacked ? 0 : Math.ceil(Math.max(0, ...labels.map(look.widthOf))));
}

/** The label at the end of each bar, and the whisker of its interval. */
export function pointMarks(series: readonly ChartSeries[], stacked: boolean, look: ChartLook): Plugin<'bar'> {
  return {
    id: 'pointMarks',
    afterDatasetsDraw(chart) {
      if (stacked) {
        drawSums(chart, series, look);
        return;
      }
      series.forEach(({ points }, i) => {
        chart.getDatasetMeta(i).data.forEach((bar, j) => {
          const point = points[j];
          if (!point) return;
          const end = point.interval ? drawWhisker(chart, bar.y, point.interval, look) : bar.x;
          drawLabel(chart, point.label, Math.max(end, bar.x, chart.chartArea.left), bar.y, look);
        });
      });
    },
  };
}

/** The goal as a dashed line across the bars. */
export function goalLine(goal: number | null, look: ChartLook): Plugin<'bar'> {
  return {
    id: 'goalLine',
    afterDatasetsDraw(chart) {
      const x = goal === null ? undefined : chart.scales['x']?.getPixelForValue(goal);
      if (x === undefined) return;
      const { ctx: pen, chartArea } = chart;
      pen.save();
      pen.strokeStyle = look.ink;
      pen.lineWidth = 2;
      pen.setLineDash([6, 4]);
      pen.beginPath();
      pen.moveTo(x, chartArea.top - 4);
      pen.lineTo(x, chartArea.bottom);
      pen.stroke();
      pen.restore();
    },
  };
}

/** «12 + 7» under each stack, in the order of the legend: beside it there would be no room for bars on a narrow screen. */
function drawSums(chart: Chart<'bar'>, series: readonly ChartSeries[], look: ChartLook): void {
  const last = chart.getDatasetMeta(series.length - 1).data;
  last.forEach((bar, j) => {
    const label = series.map(({ points }) => points[j]?.label ?? '').join(' + ');
    drawLabel(chart, label, chart.chartArea.left, bar.y + (BAR_THICKNESS + LABEL_SIZE) / 2 + 2, look);
  });
}

/** @returns where the whisker ends, in pixels. */
function drawWhisker(chart: Chart<'bar'>, y: number, [low, high]: readonly [number, number], look: ChartLook): number {
  const scale = chart.scales['x'];
  if (!scale) return 0;
  const { ctx: pen } = chart;
  const from = scale.getPixelForValue(low);
  const to = scale.getPixelForValue(high);
  pen.save();
  pen.strokeStyle = look.quiet;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(from, y);
  pen.lineTo(to, y);
  for (const x of [from, to]) {
    pen.moveTo(x, y - 3);
    pen.lineTo(x, y + 3);
  }
  pen.stroke();
  pen.restore();
  return to;
}

function drawLabel(chart: Chart<'bar'>, label: string, x: number, y: number, look: ChartLook): void {
  const { ctx: pen } = chart;
  pen.save();
  pen.fillStyle = look.ink;
  pen.font = `${LABEL_SIZE}px ${look.font}`;
  pen.textBaseline = 'middle';
  pen.fillText(label, x + LABEL_GAP, y);
  pen.restore();
}
