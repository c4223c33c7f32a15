/**
 * Keeps `src/locale/messages.en.xlf` in step with the Swedish texts of the templates and the code.
 *
 *     node apps/web/translations.mjs           brings the file up to date: new texts get a unit without <target>,
 *                                              texts that are gone are removed. Then write the missing <target>s.
 *     node apps/web/translations.mjs --check   changes nothing; exit 1 when a text has no translation or is gone.
 *
 * The build fails on a missing translation as well (i18nMissingTranslation: error).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const english = join(root, 'apps/web/src/locale/messages.en.xlf');
const extracted = join(root, 'dist/locale/messages.sv.xlf');

execFileSync('npx', ['nx', 'run', 'web:extract-i18n', '--output-path=dist/locale', '--out-file=messages.sv.xlf'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});

const swedishUnits = unitsOf(readFileSync(extracted, 'utf8'));
const englishUnits = unitsOf(readFileSync(english, 'utf8'));
const missing = [...swedishUnits].filter(([id]) => !englishUnits.get(id)?.target);
const gone = [...englishUnits.keys()].filter((id) => !swedishUnits.has(id));

for (const [id, { source }] of missing) console.log(`no translation: ${id} ${source}`);
for (const id of gone) console.log(`no longer used: ${id} ${englishUnits.get(id)?.source}`);
if (process.argv.includes('--check')) {
  if (missing.length + gone.length > 0) process.exitCode = 1;
} else {
  writeFileSync(english, fileOf(swedishUnits, englishUnits));
}
console.log(`${swedishUnits.size} texts, ${missing.length} without translation, ${gone.length} no longer used`);

/** Unit id → its source and target as they stand in the XML. */
function unitsOf(xml) {
  const units = new Map();
  for (const [, id, body] of xml.matchAll(/<unit id="([^"]+)"[^>]*>([\s\S]*?)<\/unit>/g)) {
    units.set(id, {
      source: /<source>([\s\S]*?)<\/source>/.exec(body)?.[1] ?? '',
      target: /<target>([\s\S]*?)<\/target>/.exec(body)?.[1] ?? '',
    });
  }
  return units;
}

function fileOf(sources, translated) {
  const units = [...sources].map(([id, { source }]) => {
    const target = translated.get(id)?.target;
    return [
      `    <unit id="${id}">`,
      '      <segment>',
      `        <source>${source}</source>`,
      ...(target ? [`        <target>${target}</target>`] : []),
      '      </segment>',
      '    </unit>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="sv" trgLang="en">',
    '  <file id="ngi18n" original="ng.template">',
    ...units,
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}
