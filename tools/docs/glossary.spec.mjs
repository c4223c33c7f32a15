import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/paths.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');
const glossary = read('docs/ordlista.md');

/** The rows of the table under a heading, as arrays of cells; heading and rule left out. */
function tableUnder(heading) {
  const section = glossary.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** `id → Swedish label` of an `as const` table in a source file. */
function labelsIn(source, pattern) {
  return Object.fromEntries([...source.matchAll(pattern)].map(([, id, label]) => [id, label]));
}

const labelsOf = (rows) => Object.fromEntries(rows.map(([label, id]) => [id.replaceAll('`', ''), label]));

describe('the glossary', () => {
  it('has every measure by its id and label, and no other', () => {
    const measures = labelsIn(
      read('libs/codebook/src/measures.ts'),
      /^ {2}(\w+): \{\n {4}unit: [^\n]*\n {4}label: \{ sv: '([^']*)'/gm,
    );
    expect(Object.keys(measures)).toContain('costPerWorkOrStudies');
    expect(labelsOf(tableUnder('Mått'))).toEqual(measures);
  });

  it('names nothing that the code does not', () => {
    const words = new Set(
      ['Förbund och insatser', 'Deltagare', 'Siffror', 'Pengar'].flatMap((heading) =>
        tableUnder(heading).flatMap(([, identifiers]) => [...identifiers.matchAll(/`(\w+)`/g)].map(([, word]) => word)),
      ),
    );
    expect(words.size).toBeGreaterThan(30);
    const found = execFileSync(
      'git',
      ['grep', '--untracked', '-ohw', ...[...words].flatMap((word) => ['-e', word]), '--', 'libs/*.ts', 'apps/*.ts'],
      { cwd: root, encoding: 'utf8' },
    );
    expect([...words].filter((word) => !new Set(found.split('\n')).has(word))).toEqual([]);
  });

  it('has every role by its id and label, and no other', () => {
    const roles = labelsIn(read('libs/api-contract/src/permissions.ts'), /^ {2}(\w+): \{ sv: '([^']*)', en: /gm);
    expect(Object.keys(roles)).toContain('beredningsgrupp');
    expect(labelsOf(tableUnder('Roller'))).toEqual(roles);
  });
});
