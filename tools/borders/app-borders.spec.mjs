import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { paths, root } from '../workspace/paths.mjs';

const api = 'apps/api/src';
const web = 'apps/web/src/app';

/** [what is tried, importing file, imported file, the rule that forbids it, or null where it is allowed] */
const imports = [
  [
    'a feature the inside of another',
    `${api}/features/insatser/a.ts`,
    `${api}/features/economy/b.ts`,
    'api-features-stay-apart',
  ],
  ['a feature another’s facts', `${api}/features/insatser/c.ts`, `${api}/features/economy/economy-facts.ts`, null],
  [
    'a feature facts that are not published under the feature’s name',
    `${api}/features/insatser/d.ts`,
    `${api}/features/economy/secret-facts.ts`,
    'api-features-stay-apart',
  ],
  ['a feature itself', `${api}/features/insatser/e.ts`, `${api}/features/insatser/f.ts`, null],
  ['a feature the platform', `${api}/features/insatser/g.ts`, `${api}/platform/database/h.ts`, null],
  [
    'the platform a feature',
    `${api}/platform/auth/i.ts`,
    `${api}/features/accounts/j.ts`,
    'api-platform-carries-features',
  ],
  [
    'the platform a feature’s facts',
    `${api}/platform/auth/i2.ts`,
    `${api}/features/accounts/accounts-facts.ts`,
    'api-platform-carries-features',
  ],
  [
    'the platform the composition',
    `${api}/platform/auth/k.ts`,
    `${api}/app.module.ts`,
    'api-platform-carries-features',
  ],
  ['a feature the composition', `${api}/features/accounts/l.ts`, `${api}/app.module.ts`, 'api-composition-is-on-top'],
  ['a feature the demo', `${api}/features/accounts/l2.ts`, `${api}/demo/demo-accounts.ts`, 'api-composition-is-on-top'],
  ['the command line a feature', `${api}/command-line/run.ts`, `${api}/features/accounts/m2.ts`, null],
  ['the composition a feature', `${api}/main.ts`, `${api}/features/accounts/m.ts`, null],
  [
    'a page another feature',
    `${web}/features/statistics/pages/a.ts`,
    `${web}/features/imports/data/b.ts`,
    'web-features-stay-apart',
  ],
  [
    'a page another feature’s facts',
    `${web}/features/statistics/pages/c.ts`,
    `${web}/features/imports/imports-facts.ts`,
    null,
  ],
  [
    'a page the frame',
    `${web}/features/statistics/pages/d.ts`,
    `${web}/shell/frame/e.ts`,
    'web-features-know-no-frame',
  ],
  [
    'what is shared a feature',
    `${web}/shared/ui/f.ts`,
    `${web}/features/imports/ui/g.ts`,
    'web-shared-carries-the-rest',
  ],
  [
    'ui the data beside it',
    `${web}/features/statistics/ui/h.ts`,
    `${web}/features/statistics/data/i.ts`,
    'web-ui-fetches-nothing',
  ],
  ['ui the shared data', `${web}/features/statistics/ui/j.ts`, `${web}/shared/data/k.ts`, 'web-ui-fetches-nothing'],
  ['a page the data beside it', `${web}/features/statistics/pages/l.ts`, `${web}/features/statistics/data/m.ts`, null],
  [
    'data the page beside it',
    `${web}/features/statistics/data/n.ts`,
    `${web}/features/statistics/pages/o.ts`,
    'web-data-draws-nothing',
  ],
  ['the frame test data', `${web}/shell/r.ts`, `${web}/testing/fixture.ts`, 'web-test-data-stays-in-specs'],
  ['a spec test data', `${web}/shared/ui/s.spec.ts`, `${web}/testing/fixture.ts`, null],
  ['a source a spec', `${web}/shared/ui/p.ts`, `${web}/shared/ui/q.spec.ts`, 'specs-are-ends'],
];

const nowhere = `${web}/shared/ui/nowhere.ts`;
const circle = [`${api}/features/reviews/one.ts`, `${api}/features/reviews/two.ts`];

const withoutEnding = (path) => `/${path.replace(/\.ts$/, '.js')}`;

describe('borders inside the apps', () => {
  let violations;

  beforeAll(() => {
    const base = mkdtempSync(join(tmpdir(), 'utfall-borders-'));
    const write = (path, text) => {
      mkdirSync(dirname(join(base, path)), { recursive: true });
      writeFileSync(join(base, path), text);
    };
    const relative = (from, to) => `${'../'.repeat(dirname(from).split('/').length)}${withoutEnding(to).slice(1)}`;
    for (const [, , imported] of imports) write(imported, 'export const value = 1;\n');
    for (const [, importing, imported] of imports) {
      write(importing, `import { value } from '${relative(importing, imported)}';\nexport const own = value;\n`);
    }
    write(nowhere, `import { value } from './not-there.js';\nexport const own = value;\n`);
    write(circle[0], `import { two } from './two.js';\nexport const one = () => two;\n`);
    write(circle[1], `import { one } from './one.js';\nexport const two = () => one;\n`);
    writeFileSync(join(base, 'tsconfig.base.json'), '{}');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(paths.nodeModules, 'dependency-cruiser/bin/dependency-cruise.mjs'),
        'apps',
        '--config',
        join(root, '.dependency-cruiser.mjs'),
        '--output-type',
        'json',
      ],
      { cwd: base, encoding: 'utf8' },
    );
    rmSync(base, { recursive: true });
    if (!stdout) throw new Error(stderr);
    violations = JSON.parse(stdout).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  });

  const against = (importing) => violations.filter((violation) => violation.includes(`: ${importing} → `));

  it.each(imports.filter(([, , , rule]) => rule))('forbid %s (%s → %s)', (_, importing, imported, rule) => {
    expect(against(importing)).toEqual([`${rule}: ${importing} → ${imported}`]);
  });

  it.each(imports.filter(([, , , rule]) => !rule))('allow %s (%s → %s)', (_, importing) => {
    expect(against(importing)).toEqual([]);
  });

  it('forbid a circle and an import that leads nowhere', () => {
    expect(against(circle[0]).concat(against(circle[1])).join()).toContain('no-circles');
    expect(against(nowhere).join()).toContain('nothing-unresolved');
  });
});
