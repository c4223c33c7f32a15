import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../workspace/paths.mjs';

const folders = ['', 'docs', 'docs/adr', 'docs/handbok'];
const documents = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

const withoutCode = (markdown) => markdown.replace(/^```[\s\S]*?^```/gm, '');

/** The anchors that a reader of the document can be sent to, as GitHub and most others make them from headings. */
function anchorsOf(name) {
  return [...withoutCode(readFileSync(join(root, name), 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLocaleLowerCase('sv')
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const links = documents.flatMap((from) =>
  [...withoutCode(readFileSync(join(root, from), 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path, anchor] = target.split('#');
      return { from, target, to: path === '' ? from : relative(root, join(root, dirname(from), path)), anchor };
    }),
);

describe('links between documents', () => {
  it('lead to files that exist', () => {
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({ to }) => !existsSync(join(root, to)))).toEqual([]);
  });

  it('lead to headings that exist', () => {
    const toHeading = links.filter(({ to, anchor }) => anchor !== undefined && to.endsWith('.md'));
    expect(toHeading.length).toBeGreaterThan(5);
    expect(toHeading.filter(({ to, anchor }) => !anchorsOf(to).includes(anchor))).toEqual([]);
  });
});
