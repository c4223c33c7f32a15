import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './install-packages.mjs';
import { StartProblem } from './start-problem.mjs';

describe('installPackages', () => {
  let base;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'utfall-install-'));
  });
  afterEach(() => rmSync(base, { recursive: true }));

  /** An npm that keeps its arguments and ends with this code. */
  function npm(code) {
    const file = join(base, 'npm-cli.js');
    const kept = JSON.stringify(join(base, 'arguments'));
    writeFileSync(
      file,
      `require('fs').writeFileSync(${kept}, process.argv.slice(2).join(' ')); process.exitCode = ${code};`,
    );
    return { ...process.env, npm_execpath: file };
  }

  it('installs what the lock says, with the tools of the build and without the scripts of packages', async () => {
    await installPackages(npm(0));
    const given = readFileSync(join(base, 'arguments'), 'utf8').split(' ');
    expect(given[0]).toBe('ci');
    expect(given).toEqual(expect.arrayContaining(['--include=dev', '--ignore-scripts']));
  });

  it('says in a sentence that the packages could not be had', async () => {
    const failed = installPackages(npm(1));
    await expect(failed).rejects.toThrow(StartProblem);
    await expect(failed).rejects.toThrow(/^Paketen kunde inte hämtas\./);
  });

  it('says in a sentence that there is no npm', async () => {
    const failed = installPackages({ PATH: base });
    await expect(failed).rejects.toThrow(StartProblem);
    await expect(failed).rejects.toThrow(/^Kommandot npm finns inte\./);
  });
});
