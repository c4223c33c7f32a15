import { writeFileSync } from 'node:fs';
import { reportFixture } from '../../../../../test/render/report-fixture.js';
import { renderExcel } from './render-excel.js';
test('x', async () => {
  writeFileSync(`/tmp/out/r.xlsx`, await renderExcel(reportFixture(), { lang: 'sv' }));
});
