import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFolderUnusable, makeDataFolder } from './data-folder.js';

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'utfall-folder-'));
});
afterEach(() => {
  fs.rmSync(base, { recursive: true });
});

const refusal = (folder: string): unknown => {
  try {
    makeDataFolder(folder);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('makeDataFolder', () => {
  it('makes what is missing, for its owner alone, and closes a folder that was open', () => {
    const inner = path.join(base, 'new', 'data');
    makeDataFolder(inner);
    expect(fs.statSync(inner).mode & 0o777).toBe(0o700);
    fs.chmodSync(inner, 0o755);
    makeDataFolder(inner);
    expect(fs.statSync(inner).mode & 0o777).toBe(0o700);
  });

  it('names the file that is in the way, not what would be below it', () => {
    const file = path.join(base, 'file');
    fs.writeFileSync(file, '');
    for (const folder of [file, path.join(file, 'x'), path.join(file, 'x', 'y')]) {
      expect(refusal(folder)).toEqual(new DataFolderUnusable(file, 'file'));
    }
  });

  // Where root, too, may make nothing, and where mkdir says ENOENT as it does on some read-only mounts.
  (fs.existsSync('/proc/self') ? it : it.skip)('names the folder that cannot be written in', () => {
    expect(refusal('/proc/utfall/data')).toEqual(new DataFolderUnusable('/proc', 'unwritable'));
  });
});
