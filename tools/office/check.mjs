/**
 * `npm run check:office [-- FOLDER]`: opens the golden report's Word and Excel files in LibreOffice, prints them as PDF and
 * reads what is on the pages. A command of its own, since LibreOffice is large (ADR 24). With a folder, the files
 * and their PDF are left there to be looked at.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepare } from '../workspace/prepare.mjs';
import { goldenFiles } from './golden-files.mjs';
import { convertToPdf, missingPrograms, pagesOf } from './programs.mjs';

const STAMP = 'Arbetsmaterial, får inte spridas';
/** Published figures of January–August 2019, as a reader of the Word file sees them. */
const PRINTED = [
  '12 (63 %)',
  '7 (37 %)',
  '(6; 26 %)',
  '8 (42 %)',
  '8 (44 %)',
  '20 (54 %)',
  '1 289 048 kr',
  '184 150 kr',
];

export async function main([folder]) {
  const missing = missingPrograms();
  if (missing.length > 0) {
    console.error(
      `Kontrollen behöver ${missing.join(' och ')}. På Debian: apt-get install -y --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils`,
    );
    process.exit(1);
  }
  await prepare();
  const at = folder === undefined ? mkdtempSync(join(tmpdir(), 'utfall-office-')) : resolve(folder);
  mkdirSync(at, { recursive: true });
  try {
    const problems = await check(at);
    for (const problem of problems) console.error(problem);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    rmSync(join(at, '.profile'), { recursive: true, force: true });
    if (folder === undefined) rmSync(at, { recursive: true, force: true });
  }
}

async function check(folder) {
  const problems = [];
  for (const { name, content, figures } of await goldenFiles(PRINTED)) {
    const file = join(folder, name);
    writeFileSync(file, content);
    const pages = pagesOf(convertToPdf(file, folder));
    if (pages.length === 0) problems.push(`${name}: LibreOffice gav inga sidor`);
    pages.forEach((page, i) => {
      if (!page.includes(STAMP)) problems.push(`${name}: sidan ${i + 1} saknar stämpeln «${STAMP}»`);
    });
    const all = pages.join('\n');
    for (const figure of figures) if (!all.includes(figure)) problems.push(`${name}: ${figure} syns inte`);
    console.log(`${name}: ${pages.length} sidor`);
  }
  return problems;
}
