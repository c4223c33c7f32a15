import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from './content-hash.mjs';

describe('contentHash', () => {
  let base;
  const write = (name, text) => writeFileSync(join(base, name), text);

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'utfall-hash-'));
    mkdirSync(join(base, 'src/inner'), { recursive: true });
    write('src/a.ts', 'a');
    write('src/inner/b.ts', 'b');
    write('lock.json', '{}');
  });
  afterEach(() => rmSync(base, { recursive: true }));

  const hash = (counts) => contentHash(base, ['src', 'lock.json', 'not-there'], counts);

  it('is the same for the same contents, whatever their times', () => {
    const before = hash();
    utimesSync(join(base, 'src/a.ts'), 1, 1);
    expect(hash()).toBe(before);
  });

  it('changes with a content, a name and a new file', () => {
    const seen = new Set([hash()]);
    write('src/inner/b.ts', 'c');
    seen.add(hash());
    renameSync(join(base, 'src/a.ts'), join(base, 'src/z.ts'));
    seen.add(hash());
    write('src/new.ts', '');
    seen.add(hash());
    write('lock.json', '{"a":1}');
    seen.add(hash());
    expect(seen.size).toBe(5);
  });

  it('leaves out results of work, and what the caller does not count', () => {
    const before = hash();
    mkdirSync(join(base, 'src/dist'));
    write('src/dist/a.js', 'a');
    expect(hash()).toBe(before);
    write('src/a.spec.ts', 'spec');
    expect(hash()).not.toBe(before);
    expect(hash((name) => !name.endsWith('.spec.ts'))).toBe(before);
  });
});
