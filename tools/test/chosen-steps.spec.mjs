import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/paths.mjs';
import { chosenSteps } from './chosen-steps.mjs';
import { allSteps } from './steps.mjs';

const names = (steps) => steps.map(({ name }) => name);

describe('chosenSteps', () => {
  const embedded = allSteps({});
  const both = allSteps({ UTFALL_TEST_POSTGRES_URL: 'postgres://postgres@localhost:5432/postgres' });

  it('is all of them when none is named', () => {
    expect(chosenSteps(embedded, [])).toBe(embedded);
  });

  it('takes a group as all its steps, with what they need, in the usual order', () => {
    expect(names(chosenSteps(both, ['api']))).toEqual(['api', 'api-postgres']);
    expect(names(chosenSteps(embedded, ['browser', 'lint']))).toEqual([
      'build',
      'lint',
      'chromium',
      'browser-1',
      'browser-2',
      'browser-3',
    ]);
  });

  it('has steps on PostgreSQL only where a server is named', () => {
    const onPostgres = (steps) => names(steps).filter((name) => name.endsWith('postgres'));
    expect(onPostgres(embedded)).toEqual([]);
    expect(onPostgres(both)).toEqual(['api-postgres', 'kill-postgres', 'browser-postgres']);
  });

  it('names what there is when asked for something else', () => {
    expect(() => chosenSteps(embedded, ['units'])).toThrow(/unknown: units; there are: build, format/);
  });
});

describe('the journeys on a server', () => {
  it('are files that there are', () => {
    const { commands } = allSteps({ UTFALL_TEST_POSTGRES_URL: 'postgres://localhost' }).find(
      ({ name }) => name === 'browser-postgres',
    );
    const journeys = commands[0].slice(commands[0].indexOf('--reporter=list,json') + 1);
    expect(journeys.length).toBeGreaterThan(3);
    const there = readdirSync(join(root, 'apps/web-e2e/src'));
    expect(journeys.filter((journey) => !there.includes(`${journey}.e2e.ts`))).toEqual([]);
  });
});
