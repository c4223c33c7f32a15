import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DirectoryInUse, lockDirectory } from './directory-lock.js';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'utfall-lock-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const lockFile = () => path.join(folder, 'utfall.lock');
const startTimeOf = (pid: number) => {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
};

describe('lockDirectory', () => {
  it('refuses a second holder and names its process', () => {
    const lock = lockDirectory(folder);
    expect(() => lockDirectory(folder)).toThrow(DirectoryInUse);
    expect(() => lockDirectory(folder)).toThrow(String(process.pid));
    lock.release();
    lockDirectory(folder).release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('recovers the lock of a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const pid = child.pid ?? 0;
    fs.writeFileSync(lockFile(), JSON.stringify({ pid, startedAt: startTimeOf(pid) }));
    expect(() => lockDirectory(folder)).toThrow(DirectoryInUse);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = lockDirectory(folder);
    expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it('recovers a lock whose pid now belongs to another process', () => {
    fs.writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
    lockDirectory(folder).release();
  });

  it.each(['', '{', '[]', '{"pid":"x"}'])('recovers a lock file cut off while it was written: %p', (content) => {
    fs.writeFileSync(lockFile(), content);
    lockDirectory(folder).release();
  });

  it('releases only its own lock', () => {
    const lock = lockDirectory(folder);
    fs.writeFileSync(lockFile(), JSON.stringify({ pid: 1, startedAt: 'somebody else' }));
    lock.release();
    expect(fs.existsSync(lockFile())).toBe(true);
  });
});
