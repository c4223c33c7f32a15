import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from '@jest/globals';
import type { ReportTable } from '@utfall/appendix';
import { notComputable, reportFixture } from '../../../../../test/render/report-fixture.js';
import { chartFills } from './chart-palette.js';
import { renderChartPng } from './render-chart-png.js';

const tables = reportFixture().sections.flatMap((section) => section.tables);
const of = (id: ReportTable['id']) => tables.find((table) => table.id === id)!;

describe('the chart of a table', () => {
  it('is a sharp picture, as wide as the text of the page', async () => {
    const image = (await renderChartPng(of('flow'), { lang: 'sv' }))!;
    const picture = await loadImage(image.png);
    expect(image.width).toBe(605);
    expect([picture.width, picture.height]).toEqual([image.width * 2, image.height * 2]);
  });

  it('draws women and men in their colours, as long as their values', async () => {
    const table = of('outcome');
    const drawn = await pixelsOf(
      (await renderChartPng({ ...table, chart: { ...table.chart!, show: 'value' } }, { lang: 'sv' }))!,
    );
    const women = drawn.longestRun(chartFills.woman.color);
    const total = drawn.longestRun(chartFills.total.color);
    // 5 women of 7 in all.
    expect(women / total).toBeCloseTo(5 / 7, 1);
  });

  it('is not drawn where a table has no chart, or nothing that can be computed', async () => {
    expect(await renderChartPng(of('days'), { lang: 'sv' })).toBeNull();
    const table = of('outcome');
    const empty = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map(() => notComputable('zeroDenominator', 'workOrStudies', 'participations')),
    }));
    expect(await renderChartPng({ ...table, rows: empty }, { lang: 'sv' })).toBeNull();
  });

  it('gives the same picture for the same table', async () => {
    const once = (await renderChartPng(of('exitReason'), { lang: 'sv' }))!.png;
    expect((await renderChartPng(of('exitReason'), { lang: 'sv' }))!.png.equals(once)).toBe(true);
    expect((await renderChartPng(of('exitReason'), { lang: 'en' }))!.png.equals(once)).toBe(false);
  });
});

async function pixelsOf({ png, width, height }: { png: Buffer; width: number; height: number }) {
  const picture = await loadImage(png);
  const canvas = createCanvas(width * 2, height * 2);
  const pen = canvas.getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const hexAt = (i: number) => `#${[0, 1, 2].map((c) => (data[i + c] ?? 0).toString(16).padStart(2, '0')).join('')}`;
  return {
    /** Pixels of the longest unbroken horizontal line of the colour, legend boxes excluded by their length. */
    longestRun(color: string): number {
      let longest = 0;
      for (let y = 0; y < canvas.height; y += 3) {
        let run = 0;
        for (let x = 0; x < canvas.width; x += 1) {
          run = hexAt((y * canvas.width + x) * 4) === color ? run + 1 : 0;
          longest = Math.max(longest, run);
        }
      }
      return longest;
    },
  };
}
