import { writeFileSync } from 'node:fs';
import { reportFixture } from '../../../../../test/render/report-fixture.js';
import { renderChartPng } from './render-chart-png.js';
test('x', () => {
  const tables = reportFixture()
    .sections.flatMap((s) => s.tables)
    .filter((t) => t.chart);
  for (const [i, t] of tables.entries()) writeFileSync(`/tmp/out/c${i}.png`, renderChartPng(t, { lang: 'sv' })!.png);
});
