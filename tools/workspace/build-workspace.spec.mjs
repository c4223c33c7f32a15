import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkspace } from './build-workspace.mjs';
import { StartProblem } from './start-problem.mjs';

describe('buildWorkspace', () => {
  let base;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'utfall-build-'));
  });
  afterEach(() => rmSync(base, { recursive: true }));

  function nx(source) {
    const file = join(base, 'nx.cjs');
    writeFileSync(file, source);
    return file;
  }

  it('stops at the first error', async () => {
    const failsWithoutBail = nx('process.exitCode = process.argv.includes("--nxBail") ? 0 : 1;');
    await expect(buildWorkspace(failsWithoutBail)).resolves.toBeUndefined();
  });

  it('says in a sentence that the build failed', async () => {
    const failed = buildWorkspace(nx('process.exitCode = 130;'));
    await expect(failed).rejects.toThrow(StartProblem);
    await expect(failed).rejects.toThrow(/^Bygget gick inte\./);
  });
});
