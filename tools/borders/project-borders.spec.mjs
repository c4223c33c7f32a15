import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../workspace/paths.mjs';
import { projectBorders } from './project-borders.mjs';

const borders = '@nx/enforce-module-boundaries';
const determinism = 'no-restricted-syntax';
const restricted = 'no-restricted-imports';

const importing = (what) => `import * as it from '${what}';\nexport const own = it;\n`;
const lib = (name) => `libs/${name}/src/invented.ts`;

/** [file, text, the rule that forbids it or null where it is allowed] */
const texts = [
  // Between projects.
  [lib('calendar'), importing('@utfall/codebook'), borders],
  [lib('codebook'), importing('@utfall/calendar'), null],
  [lib('codebook'), importing('@utfall/participation'), borders],
  [lib('participation'), importing('@utfall/outcome-statistics'), borders],
  [lib('outcome-statistics'), importing('@utfall/participation'), null],
  [lib('outcome-statistics'), importing('@utfall/economy'), borders],
  [lib('economy'), importing('@utfall/outcome-statistics'), borders],
  [lib('economy'), importing('@utfall/codebook'), borders],
  [lib('activities'), importing('@utfall/participation'), borders],
  [lib('activities'), importing('@utfall/codebook'), null],
  [lib('appendix'), importing('@utfall/activities'), null],
  [lib('cost-per-outcome'), importing('@utfall/economy'), null],
  [lib('cost-per-outcome'), importing('@utfall/appendix'), borders],
  [lib('appendix'), importing('@utfall/cost-per-outcome'), null],
  [lib('appendix'), importing('@utfall/api-contract'), borders],
  [lib('api-contract'), importing('@utfall/appendix'), null],
  [lib('economy'), importing('@utfall/testing'), borders],
  ['libs/economy/src/invented.spec.ts', importing('@utfall/testing'), null],
  ['libs/economy/src/invented.spec.ts', importing('@utfall/cost-per-outcome'), borders],
  ['apps/api/src/features/statistics/invented.ts', importing('@utfall/appendix'), null],
  ['apps/api/src/features/statistics/invented.ts', importing('@utfall/testing'), borders],
  ['apps/api/src/features/statistics/invented.spec.ts', importing('@utfall/testing'), null],
  ['apps/web/src/app/invented.ts', importing('@utfall/testing'), borders],
  ['apps/web/src/app/invented.ts', importing('@utfall/api-contract'), null],
  ['apps/web/src/app/invented.ts', importing('../../../../libs/calendar/src/index.js'), borders],
  ['apps/web/src/app/invented.ts', importing('../../../api/src/app.module.js'), borders],
  // Packages.
  [lib('calendar'), importing('decimal.js'), borders],
  [lib('economy'), importing('decimal.js'), null],
  [lib('outcome-statistics'), importing('decimal.js'), null],
  [lib('cost-per-outcome'), importing('csv-parse'), borders],
  [lib('codebook'), importing('class-validator'), borders],
  [lib('participation'), importing('personnummer'), null],
  [lib('codebook'), importing('personnummer'), borders],
  [lib('api-contract'), importing('class-validator'), null],
  [lib('api-contract'), importing('@nestjs/common'), borders],
  ['libs/economy/src/invented.spec.ts', importing('fast-check'), null],
  ['libs/economy/src/invented.spec.ts', importing('typeorm'), borders],
  ['apps/web/src/app/invented.ts', importing('@nestjs/common'), borders],
  ['apps/web/src/app/invented.ts', importing('typeorm'), borders],
  ['apps/web/src/app/invented.spec.ts', importing('@nestjs/testing'), borders],
  ['apps/web/src/app/invented.ts', importing('@angular/core'), null],
  ['apps/api/src/features/statistics/invented.ts', importing('@angular/core'), borders],
  ['apps/api/src/features/statistics/invented.spec.ts', importing('@angular/core'), borders],
  ['apps/api/src/features/statistics/invented.ts', importing('semver'), borders],
  ['apps/api/src/features/statistics/invented.spec.ts', importing('@jest/globals'), null],
  // The clock, chance and the outside world.
  [lib('calendar'), 'export const now = () => new Date();\n', determinism],
  [lib('calendar'), 'export const at = (ms: number) => new Date(ms);\n', null],
  [lib('testing'), 'export const now = () => Date.now();\n', determinism],
  [lib('economy'), 'export const chance = () => Math.random();\n', determinism],
  [lib('economy'), 'export const id = () => crypto.randomUUID();\n', determinism],
  [lib('economy'), "export const tell = () => console.log('x');\n", 'no-console'],
  ['libs/economy/src/invented.spec.ts', 'export const now = () => new Date();\n', null],
  [lib('economy'), importing('node:fs'), restricted],
  [lib('testing'), importing('node:fs'), null],
  // The one way to the database.
  [
    'apps/api/src/features/accounts/b.ts',
    "import { DataSource } from 'typeorm';\nexport { DataSource };\n",
    restricted,
  ],
  [
    'apps/api/src/platform/auth/c.ts',
    "import type { DataSource } from 'typeorm';\nexport type D = DataSource;\n",
    restricted,
  ],
  ['apps/api/src/platform/database/d.ts', "import { DataSource } from 'typeorm';\nexport { DataSource };\n", null],
];

describe('borders between projects', () => {
  let broken;

  beforeAll(() => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('./lint-texts.mjs', import.meta.url))],
      { input: JSON.stringify(texts.map(([file, text]) => ({ file, text }))), encoding: 'utf8' },
    );
    if (!stdout) throw new Error(stderr);
    broken = JSON.parse(stdout);
  }, 60_000);

  it.each(texts.map(([file, text, rule], i) => [rule ?? 'nothing', file, text.split('\n')[0], i]))(
    '%s is broken by %s: %s',
    (rule, _file, _text, i) => {
      expect(broken[i]).toEqual(rule === 'nothing' ? [] : [rule]);
    },
  );
});

describe('the table of borders', () => {
  const projects = ['libs', 'apps']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name, 'project.json')))
    .concat(join(root, 'tools/project.json'))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));

  it.each(projects.map(({ name, tags }) => [name, tags]))('has exactly one row for %s', (_, tags) => {
    expect(projectBorders.filter(({ tag }) => tags.includes(tag))).toHaveLength(1);
  });

  it('has no row for a project that is gone, and a reason in every row', () => {
    const used = new Set(projects.flatMap(({ tags }) => tags));
    expect(projectBorders.filter(({ tag }) => !used.has(tag))).toEqual([]);
    for (const { because } of projectBorders) expect(because).toMatch(/^[A-Z].+\.$/);
  });
});
