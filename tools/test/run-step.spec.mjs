import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from './run-step.mjs';

const node = (code) => [process.execPath, '-e', code];

describe('runStep', () => {
  let base;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'utfall-step-'));
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('runs every command, keeps what they say, and fails when one does', async () => {
    const commands = [node('console.log("first"); process.exit(2)'), node('console.error("second")')];
    const result = await runStep({ name: 'check', commands });
    expect(result).toMatchObject({ name: 'check', passed: 0, failed: 1 });
    expect(result.output).toBe('first\nsecond\n');
  });

  it('counts what the runner reports', async () => {
    const report = join(base, 'new/report.json');
    const write = `require('fs').writeFileSync(${JSON.stringify(report)}, '{"good": 3}')`;
    const count = ({ good }) => ({ passed: good, failed: 0 });
    const result = await runStep({ name: 'unit', commands: [node(write)], report, count });
    expect(result).toMatchObject({ passed: 3, failed: 0 });
  });

  it('does not count the report of an earlier run when this one wrote none', async () => {
    const report = join(base, 'report.json');
    const count = ({ good }) => ({ passed: good, failed: 0 });
    const step = (code) => ({ name: 'unit', commands: [node(code)], report, count });
    await runStep(step(`require('fs').writeFileSync(${JSON.stringify(report)}, '{"good": 3}')`));
    expect(await runStep(step('process.exit(1)'))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('gives the step its own environment', async () => {
    const commands = [node('process.exit(process.env.UTFALL_TEST_DB === "pglite" ? 0 : 1)')];
    expect(await runStep({ name: 'api', commands, env: { UTFALL_TEST_DB: 'pglite' } })).toMatchObject({ failed: 0 });
  });

  it('fails with the reason when the preparation does', async () => {
    const prepare = () => Promise.reject(new Error('install chromium'));
    expect(await runStep({ name: 'chromium', commands: [], prepare })).toMatchObject({
      failed: 1,
      output: 'install chromium',
    });
  });
});
