import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { exclusively } from './exclusively.mjs';

describe('exclusively', () => {
  let base;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'utfall-lock-'));
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('lets one at a time work, and each of them', async () => {
    const lock = join(base, 'lock');
    const log = [];
    const work = (name) => async () => {
      log.push(`${name} begins`);
      await wait(30);
      log.push(`${name} ends`);
      return name;
    };
    const names = await Promise.all(['a', 'b'].map((name) => exclusively(lock, work(name), 5)));
    expect(names).toEqual(['a', 'b']);
    const [first, second] = log[0] === 'a begins' ? ['a', 'b'] : ['b', 'a'];
    expect(log).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
  });

  it('lets go when the work fails', async () => {
    const lock = join(base, 'lock');
    await expect(exclusively(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over from a holder that has been silent', async () => {
    const lock = join(base, 'lock');
    writeFileSync(lock, '');
    utimesSync(lock, new Date(0), new Date(0));
    await expect(exclusively(lock, () => Promise.resolve('mine'), 5)).resolves.toBe('mine');
  });

  it('lets go when a signal ends the process, and takes the work with it', async () => {
    const lock = join(base, 'lock');
    const ended = join(base, 'ended');
    const work = `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(ended)}, ''), 600)`;
    const source = `
      import { exclusively } from ${JSON.stringify(new URL('./exclusively.mjs', import.meta.url).href)};
      import { run } from ${JSON.stringify(new URL('./run.mjs', import.meta.url).href)};
      console.log('begins');
      await exclusively(${JSON.stringify(lock)}, () => run(process.execPath, ['-e', ${JSON.stringify(work)}]));
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    while (!existsSync(lock)) await wait(5);
    await wait(100);
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(130);
    expect(existsSync(lock)).toBe(false);
    await wait(800);
    expect(existsSync(ended)).toBe(false);
  });

  it('says after a second what it waits for, once', async () => {
    const lock = join(base, 'lock');
    writeFileSync(lock, '');
    const said = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    try {
      const mine = exclusively(lock, () => Promise.resolve('mine'), 5);
      await wait(500);
      expect(said).not.toHaveBeenCalled();
      await wait(900);
      rmSync(lock);
      await mine;
      expect(said.mock.calls).toEqual([['Väntar på en annan start …\n']]);
    } finally {
      said.mockRestore();
    }
  });

  // Where root, too, may write nothing.
  (existsSync('/sys') ? it : it.skip)('says in a sentence that the folder cannot be written in', async () => {
    await expect(exclusively('/sys/lock', () => Promise.resolve())).rejects.toThrow(
      /^Mappen \/sys går inte att skriva i\./,
    );
  });
});
