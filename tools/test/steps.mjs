import { join } from 'node:path';
import { paths, root } from '../workspace/paths.mjs';
import { chromiumPath, ensureChromium } from './chromium.mjs';
import { freePort } from './free-port.mjs';
import { testsInJestReport, testsInPlaywrightReport } from './count-tests.mjs';

const bin = (path) => [process.execPath, join(paths.nodeModules, path)];
const results = join(paths.dist, 'test-results');

const esModules = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/** A step that is not a test runner: passing is one passed test, failing one failed. `slots`: how many of the two it takes up. */
const check = (name, commands, more = {}) => ({ name, group: name, slots: 1, commands, after: [], needs: [], ...more });

const tsc = (project) => [
  ...bin('typescript/bin/tsc'),
  ...['-p', project, '--noEmit', '--incremental'],
  ...['--tsBuildInfoFile', join(paths.dist, 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`)],
];

function jest(name, group, folder, env, more = {}) {
  const report = join(results, `${name}.json`);
  return {
    ...check(name, [[...bin('jest/bin/jest.js'), '--ci', '--maxWorkers=2', '--json', `--outputFile=${report}`]], more),
    group,
    slots: 2,
    cwd: join(root, folder),
    env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${esModules}`, ...env },
    report,
    count: testsInJestReport,
  };
}

/** Kills the built product in the middle of registrations and looks for each that it had acknowledged. */
const kills = (name, args) =>
  check(name, [[process.execPath, join(root, 'tools/faults/kill.mjs'), ...args]], { group: 'kill', needs: ['build'] });

/**
 * What differs between the databases lies under the API, whose tests run whole on both: a browser need only see that the product
 * works on a server too, by journeys that write, wait for a lock and are refused.
 */
const journeysOnServer = ['sign-in', 'register-and-report', 'group-in-grid', 'referrals', 'import-wizard'];

/** @param {string[]} chosen which journeys: arguments of Playwright */
function browser(name, env, chosen) {
  const report = join(results, `${name}.json`);
  return {
    ...check(name, [
      [
        ...[...bin('@playwright/test/cli.js'), 'test', '-c', 'apps/web-e2e/playwright.config.ts'],
        ...['--reporter=list,json', ...chosen],
      ],
    ]),
    group: 'browser',
    // Browser and server wait for each other much of the time: two of these fit side by side, each on a server of its own.
    needs: ['build', 'chromium'],
    env: async () => ({
      ...env,
      E2E_PORT: String(await freePort()),
      CHROMIUM_PATH: chromiumPath(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      E2E_OUTPUT: join(results, name),
    }),
    report,
    count: testsInPlaywrightReport,
  };
}

/**
 * Every step of `npm test`, in the order in which they are wanted.
 * `after`: wait for these, whatever their result; `needs`: only run when these passed.
 * @param {NodeJS.ProcessEnv} env what belongs to PostgreSQL is only run where UTFALL_TEST_POSTGRES_URL is set
 */
export function allSteps(env) {
  const onPostgres = Boolean(env.UTFALL_TEST_POSTGRES_URL);
  const embedded = { UTFALL_TEST_DB: 'pglite' };
  const postgres = { UTFALL_TEST_DB: 'postgres' };
  return [
    check('build', [[process.execPath, join(root, 'tools/build/all.mjs')]]),
    check('format', [
      [
        ...bin('prettier/bin/prettier.cjs'),
        ...['--check', '.', '--log-level=warn', '--cache', '--cache-strategy=content'],
        `--cache-location=${join(paths.dist, '.prettier-cache')}`,
      ],
    ]),
    // Without a cache of its own: it goes by file, and would miss a type that changed in another file.
    check('lint', [[...bin('eslint/bin/eslint.js'), '.', '--max-warnings=0']]),
    check('borders', [
      [...bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'apps', '--config', '.dependency-cruiser.mjs'],
    ]),
    check(
      'types',
      [tsc('tsconfig.libs.json'), tsc('apps/api'), tsc('apps/web/tsconfig.spec.json'), tsc('apps/web-e2e')],
      {
        after: ['build'],
      },
    ),
    { ...check('chromium', []), group: 'browser', prepare: ensureChromium, counted: false },
    jest('unit', 'unit', '.', {}),
    // The API's own tests read sources, but those that start the program need it built.
    jest('api', 'api', 'apps/api', embedded, { after: ['build'] }),
    ...(onPostgres ? [jest('api-postgres', 'api', 'apps/api', postgres, { after: ['build'] })] : []),
    kills('kill', []),
    ...(onPostgres ? [kills('kill-postgres', ['--postgres', env.UTFALL_TEST_POSTGRES_URL])] : []),
    ...[1, 2, 3].map((part) => browser(`browser-${part}`, embedded, [`--shard=${part}/3`])),
    ...(onPostgres ? [browser('browser-postgres', postgres, journeysOnServer)] : []),
  ];
}
