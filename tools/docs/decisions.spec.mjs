import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/paths.mjs';

const folder = join(root, 'docs/adr');
const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
const numbers = files.map((name) => Number(name.slice(0, 4)));

const sources = ['apps', 'libs', 'tools']
  .flatMap((name) => readdirSync(join(root, name), { recursive: true }).map((file) => join(root, name, file)))
  .filter((file) => /\.(ts|mjs|sql|html)$/.test(file) && !/[/\\](dist|node_modules|golden)[/\\]/.test(file));

describe('decisions', () => {
  it('are numbered from one without a gap, and headed by their number', () => {
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
    for (const name of files) {
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `));
    }
  });

  it('exist where the sources refer to one', () => {
    const referred = sources.flatMap((name) =>
      [...readFileSync(name, 'utf8').matchAll(/\b(?:[Dd]ecisions?|ADR) (\d+)\b/g)].map((match) => ({
        name,
        number: Number(match[1]),
      })),
    );
    expect(referred.length).toBeGreaterThan(0);
    expect(referred.filter(({ number }) => !numbers.includes(number))).toEqual([]);
  });
});
