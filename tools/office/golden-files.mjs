import { join } from 'node:path';
import { paths, root } from '../workspace/paths.mjs';

const render = join(paths.dist, 'apps/api/features/appendix/render');

/** The golden report as the files that people get, made by what is built, each with the texts that must be seen in it. */
export async function goldenFiles(printed) {
  const { composeReport } = await import('@utfall/appendix');
  const { localDate } = await import('@utfall/calendar');
  const { goldenCase, readGoldenFolder } = await import('@utfall/testing');
  const { renderWord } = await import(join(render, 'word/render-word.js'));
  const { renderExcel } = await import(join(render, 'excel/render-excel.js'));
  const golden = goldenCase(readGoldenFolder(join(root, 'libs/testing/golden'), 'vanersborg-mellerud-2019'));
  const report = composeReport({
    ...golden,
    today: localDate('2020-01-15'),
    forbund: { id: 'vm', name: golden.published.forbund },
    comments: [],
  });
  return [
    { name: 'word.docx', content: await renderWord(report, { lang: 'sv', charts: true }), figures: printed },
    { name: 'excel.xlsx', content: await renderExcel(report, { lang: 'sv' }), figures: [] },
  ];
}
