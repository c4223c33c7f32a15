import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/paths.mjs';
import { treeIn } from './tree-in.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const tree = treeIn(readme);

/** Folders, and of some places files too, that git knows and the tree must therefore show. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');
const foldersIn = (place) => [
  ...new Set(
    tracked
      .filter((name) => name.startsWith(place) && name.slice(place.length).includes('/'))
      .map((name) => `${place}${name.slice(place.length).split('/')[0]}/`),
  ),
];

describe('the tree in the README', () => {
  it('shows what exists', () => {
    expect(tree.length).toBeGreaterThan(30);
    expect(tree.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(['apps/', 'apps/api/', 'apps/api/src/', 'apps/web/src/app/', 'docs/', 'libs/'])(
    'shows every folder of %s',
    (place) => {
      const folders = foldersIn(place).filter((path) => !path.includes('/web/public/'));
      expect(folders.length).toBeGreaterThan(1);
      expect(folders.filter((path) => !tree.some((shown) => shown.startsWith(path)))).toEqual([]);
    },
  );

  it('shows every document of docs/', () => {
    const documents = tracked.filter((name) => /^docs\/[^/]+\.md$/.test(name));
    expect(documents.filter((name) => !tree.includes(name))).toEqual([]);
  });
});

describe('the demo accounts in the README', () => {
  it('are those of the demo', () => {
    const source = readFileSync(join(root, 'apps/api/src/demo/demo-accounts.ts'), 'utf8');
    const domain = /DOMAIN = '([^']+)'/.exec(source)[1];
    const localParts = [.../localParts[^{]*\{([^}]*)\}/.exec(source)[1].matchAll(/: '([a-z]+)'/g)].map(
      ([, name]) => name,
    );
    expect(localParts.length).toBeGreaterThan(5);
    const shown = [...readme.matchAll(/`([a-z]+@[^`]+)`/g)].map(([, email]) => email);
    expect(shown.sort()).toEqual(localParts.map((name) => `${name}@${domain}`).sort());
    expect(readme).toContain(`\`${/DEMO_PASSWORD = '([^']+)'/.exec(source)[1]}\``);
  });
});
