import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const tool = resolve(__dirname, '../../../../tools/codebook-index.mjs');
const run = (...args: string[]) => spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });

describe('the list of variables', () => {
  it('has every file of the folder', () => {
    const { status, stderr } = run('--check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('takes a new variable from one new file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'codebook-'));
    try {
      cpSync(__dirname, folder, { recursive: true });
      writeFileSync(join(folder, 'housing-form.ts'), 'export const housingForm = 1;\n');
      expect(run('--check', folder).status).toBe(1);
      expect(run(folder).status).toBe(0);
      const index = readFileSync(join(folder, 'index.ts'), 'utf8');
      expect(index).toContain("import { housingForm } from './housing-form.js';");
      expect(index).toContain('  housingForm,\n');
      expect(run('--check', folder).status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
