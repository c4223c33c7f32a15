import { writeFileSync } from 'node:fs';
import { reportFixture } from '../../../../../test/render/report-fixture.js';
import { renderWord } from './render-word.js';
test('x', async () => {
  writeFileSync(`/tmp/out/r.docx`, await renderWord(reportFixture(), { lang: 'sv', charts: true }));
});
