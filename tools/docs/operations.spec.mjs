import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/paths.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');
const document = read('docs/drift.md').replace(/ +/g, ' ');

/** The texts of a source file that end as a sentence does. */
function sentencesIn(source) {
  return [...source.matchAll(/(['`])([^'`\n]{12,}\.)\1/g)].map(([, , text]) => text);
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** What stands in `${…}` may be anything. */
const patternOf = (sentence) =>
  new RegExp(
    sentence
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join('[^|\\n]+'),
  );

describe('docs/drift.md', () => {
  it('says what to do at every sentence that ends a start', () => {
    const sentences = [
      ...sentencesIn(read('apps/api/src/platform/start-failure.ts')),
      ...sentencesIn(read('apps/api/src/platform/config/config.ts')),
      ...sentencesIn(read('apps/api/src/platform/config/database-url.ts')),
      ...sentencesIn(read('tools/workspace/build-workspace.mjs')),
      ...sentencesIn(read('tools/workspace/install-packages.mjs')),
      ...sentencesIn(read('tools/workspace/start-problem.mjs')),
    ];
    expect(sentences.length).toBeGreaterThan(10);
    // A full stop may be followed by more, or end the cell.
    expect(sentences.filter((sentence) => !patternOf(sentence.replace(/\.$/, '')).test(document))).toEqual([]);
  });

  it('has every setting', () => {
    const settings = [...read('apps/api/src/platform/config/config.ts').matchAll(/'([A-Z][A-Z_]{3,})'/g)].map(
      ([, name]) => name,
    );
    expect(settings).toContain('DATABASE_URL');
    expect([...new Set(settings)].filter((name) => !document.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('creates and grants every role of the database', () => {
    const roles = [...read('apps/api/src/platform/database/database-roles.ts').matchAll(/'(utfall_[a-z]+)'/g)].map(
      ([, name]) => name,
    );
    const grant = /^GRANT ([a-z_, ]+) TO utfall;$/m.exec(document)?.[1].split(', ');
    expect(grant).toEqual(roles);
    for (const role of roles) {
      expect(document).toContain(`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;`);
    }
  });

  it('describes every command', () => {
    const commands = [...read('apps/api/src/command-line/usage.ts').matchAll(/^ {2}([a-z]+) /gm)].map(
      ([, name]) => name,
    );
    expect(commands).toContain('figures');
    expect(commands.filter((name) => !new RegExp(`^### ${name}$|\`${name}\``, 'm').test(document))).toEqual([]);
  });
});
