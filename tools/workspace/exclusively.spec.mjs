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
});
