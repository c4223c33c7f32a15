import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { paths } from '../workspace/paths.mjs';

/** What a browser fetches to show the first page (index.html's own files), as sent: compressed. */
export async function benchWeight() {
  const folder = join(paths.dist, 'apps/web/browser');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
  const first = ['index.html', ...new Set(named)];
  const all = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
  const sizes = (names) => {
    const contents = names.map((name) => readFileSync(join(folder, name)));
    const plain = contents.reduce((sum, content) => sum + content.length, 0);
    const packed = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    return `${Math.round(plain / 1024)} kB | ${Math.round(packed / 1024)} kB`;
  };
  return [
    '| what | plain | gzip |',
    '| --- | --- | --- |',
    `| first page: ${first.length} files | ${sizes(first)} |`,
    `| all pages of one language: ${all.length} files | ${sizes(all)} |`,
  ].join('\n');
}
