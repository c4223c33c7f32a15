import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './installed-packages.mjs';

describe('isInstalled', () => {
  let base;
  const file = (name) => join(base, name);
  const write = (name, packages) => writeFileSync(file(name), JSON.stringify({ packages }));
  const check = () => isInstalled(file('lock.json'), file('installed.json'));

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'utfall-installed-'));
    write('lock.json', {
      '': { name: 'utfall' },
      'libs/calendar': { name: '@utfall/calendar' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    });
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('is true when everything but another platform’s package is there', () => {
    write('installed.json', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } });
    expect(check()).toBe(true);
  });

  it.each([
    ['nothing is installed', null],
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } }],
    ['the content differs', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
  ])('is false when %s', (_, packages) => {
    if (packages) write('installed.json', packages);
    expect(check()).toBe(false);
  });

  it('is false when the install was cut off in the middle of writing', () => {
    writeFileSync(file('installed.json'), '{"packages": {"node_mod');
    expect(check()).toBe(false);
  });
});
