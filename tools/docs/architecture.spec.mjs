import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/paths.mjs';

const document = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

/** Rows of the first table of a section, as trimmed cells. */
function tableUnder(heading) {
  const section = document.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What the shipped sources of a folder import: projects of this workspace by name, and packages. */
function importsOf(folder) {
  const found = new Set();
  for (const name of readdirSync(join(root, folder), { recursive: true })) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const source = readFileSync(join(root, folder, name), 'utf8');
    for (const [, target] of source.matchAll(/(?:\bfrom |\bimport |\bimport\()'([^'.][^']*)'/g)) found.add(target);
  }
  const all = [...found];
  return {
    projects: all.filter((target) => target.startsWith('@utfall/')).map((target) => target.replace('@utfall/', '')),
    packages: [
      ...new Set(
        all
          .filter((target) => !/^(@utfall\/|node:)/.test(target))
          .map((target) =>
            target
              .split('/')
              .slice(0, target.startsWith('@') ? 2 : 1)
              .join('/'),
          ),
      ),
    ],
  };
}

const sorted = (names) => [...names].sort();
const listIn = (cell) =>
  sorted(
    cell
      .replace(/\([^)]*\)/g, '')
      .split(',')
      .flatMap((name) => name.trim() || []),
  );

describe('the table of libs', () => {
  const rows = tableUnder('Libs');

  it('has every project', () => {
    const projects = [...readdirSync(join(root, 'libs')), 'api', 'web'];
    expect(sorted(rows.map(([name]) => name))).toEqual(sorted(projects));
  });

  it.each(rows.map(([name, on, packages]) => ({ name, on, packages })))('says what $name stands on', (row) => {
    const isApp = ['api', 'web'].includes(row.name);
    const real = importsOf(isApp ? `apps/${row.name}/src` : `libs/${row.name}/src`);
    expect(listIn(row.on)).toEqual(sorted(real.projects));
    // The apps have too many to list; package.json does.
    if (!isApp) expect(listIn(row.packages)).toEqual(sorted(real.packages));
  });
});

describe('the table of database roles', () => {
  it('has those that migrations make', () => {
    const source = readFileSync(join(root, 'apps/api/src/platform/database/database-roles.ts'), 'utf8');
    const roles = [...source.matchAll(/'(utfall_[a-z]+)'/g)].map(([, name]) => name);
    expect(tableUnder('Tenancy and roles').map(([name]) => name.replaceAll('`', ''))).toEqual(roles);
  });
});
