import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Chart, Plugin } from 'chart.js';
import { barLabel, barLength, type Lang, type ReportCell, type ReportChart } from '@utfall/appendix';
import { axisLabel } from './axis-label.js';

const INK = '#1c1f22';

/** What is drawn on top of the bars: intervals as whiskers, the values in words, and the goal as a line. */
export function chartMarks(
  chart: ReportChart,
  /** By series and row, as the bars. */
  cells: readonly (readonly ReportCell[])[],
  lang: Lang,
): Plugin<'bar'> {
  return {
    id: 'marks',
    afterDatasetsDraw(drawn) {
      const pen = drawn.ctx as unknown as SKRSContext2D;
      pen.save();
      pen.fillStyle = pen.strokeStyle = INK;
      pen.lineWidth = 1;
      pen.textBaseline = 'middle';
      if (chart.kind === 'bar') drawBarEnds(drawn, pen, chart, cells, lang);
      else drawStackEnds(drawn, pen, cells, lang);
      if (chart.goal !== null) drawGoal(drawn, pen, chart.goal, chart.show === 'share' ? 'share' : 'count', lang);
      pen.restore();
    },
  };
}

function drawBarEnds(
  drawn: Chart,
  pen: SKRSContext2D,
  chart: ReportChart,
  cells: readonly (readonly ReportCell[])[],
  lang: Lang,
): void {
  cells.forEach((series, s) =>
    series.forEach((cell, r) => {
      const bar = drawn.getDatasetMeta(s).data[r];
      const label = barLabel(cell, chart.show, lang);
      if (!bar) return;
      const whiskerEnd =
        chart.show === 'share' && cell.interval ? drawWhisker(drawn, pen, cell.interval, bar.y) : bar.x;
      write(pen, label, Math.max(bar.x, whiskerEnd) + 5, bar.y);
    }),
  );
}

/** @returns where the whisker ends, so that the label can stand after it. */
function drawWhisker(drawn: Chart, pen: SKRSContext2D, [low, high]: readonly [number, number], y: number): number {
  const from = xOf(drawn, low);
  const to = xOf(drawn, high);
  // A light line under the dark one keeps the whisker visible on a dark bar.
  for (const [width, color] of [
    [3, '#ffffff'],
    [1, INK],
  ] as const) {
    pen.lineWidth = width;
    pen.strokeStyle = color;
    pen.beginPath();
    pen.moveTo(from, y);
    pen.lineTo(to, y);
    for (const end of [from, to]) {
      pen.moveTo(end, y - 3);
      pen.lineTo(end, y + 3);
    }
    pen.stroke();
  }
  return to;
}

/** «12 + 7» at the end of a stack, in the order of the legend. */
function drawStackEnds(drawn: Chart, pen: SKRSContext2D, cells: readonly (readonly ReportCell[])[], lang: Lang): void {
  const rows = cells[0]?.length ?? 0;
  for (let r = 0; r < rows; r += 1) {
    const bars = cells.map((_, s) => drawn.getDatasetMeta(s).data[r]);
    const drawnCells = cells.flatMap((series) => series[r] ?? []).filter((cell) => barLength(cell, 'value') !== null);
    const y = bars[0]?.y;
    const label = drawnCells.map((cell) => barLabel(cell, 'value', lang)).join(' + ');
    if (y !== undefined && label !== '') write(pen, label, Math.max(...bars.map((bar) => bar?.x ?? 0)) + 5, y);
  }
}

function drawGoal(drawn: Chart, pen: SKRSContext2D, goal: number, unit: 'share' | 'count', lang: Lang): void {
  const x = xOf(drawn, goal);
  const { top, bottom } = drawn.chartArea;
  pen.strokeStyle = INK;
  pen.lineWidth = 1.5;
  pen.setLineDash([5, 3]);
  pen.beginPath();
  pen.moveTo(x, top);
  pen.lineTo(x, bottom);
  pen.stroke();
  pen.setLineDash([]);
  pen.textAlign = 'center';
  pen.fillText(`${lang === 'sv' ? 'Mål' : 'Goal'} ${axisLabel(goal, unit, lang)}`, x, top - 8);
}

/** Text with a white rim, so that a grid line never runs through a figure. */
function write(pen: SKRSContext2D, label: string, x: number, y: number): void {
  pen.textAlign = 'left';
  pen.lineJoin = 'round';
  pen.lineWidth = 4;
  pen.strokeStyle = '#ffffff';
  pen.strokeText(label, x, y);
  pen.fillText(label, x, y);
}

function xOf(drawn: Chart, value: number): number {
  return drawn.scales['x']?.getPixelForValue(value) ?? 0;
}
