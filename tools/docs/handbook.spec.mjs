import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/paths.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');
const page = read('docs/handbok/04-importera-filer.md');

/** The headings of the table under a heading of the page; those that a file must have are bold. */
function headingsUnder(title) {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .flatMap((line) => line.split('|')[1].split(','))
    .map((name) => name.trim())
    .sort();
}

/** `{ id: 'heading' }` of a constant, with those bold that the condition says are required. */
function headingsIn(source, constant, required) {
  const body = new RegExp(`${constant} = \\{([\\s\\S]*?)\\}`).exec(source)[1];
  return [...body.matchAll(/(\w+): '([^']+)'/g)]
    .map(([, id, name]) => (required.includes(id) ? `**${name}**` : name))
    .sort();
}

describe('the columns of the files in the handbook', () => {
  const imports = 'apps/api/src/features/imports';

  it('are those of insatser, volym and ekonomi', () => {
    expect(headingsUnder('insatser')).toEqual(
      headingsIn(read(`${imports}/insatser/read-insatser.ts`), 'insatsHeadings', ['name', 'kind']),
    );
    expect(headingsUnder('volym')).toEqual(
      headingsIn(read(`${imports}/volym/read-volume.ts`), 'volumeHeadings', [
        'insats',
        'month',
        'gender',
        'newPersons',
      ]),
    );
    expect(headingsUnder('ekonomi')).toEqual(
      headingsIn(read(`${imports}/ekonomi/read-economy.ts`), 'economyHeadings', [
        ...['code', 'name', 'type', 'from', 'to', 'budget', 'outturn'],
      ]),
    );
  });

  it('are the codebook’s for deltagare', () => {
    const folder = 'libs/codebook/src/variables';
    const ofCodebook = readdirSync(join(root, folder))
      .map((name) => read(`${folder}/${name}`))
      .filter((source) => source.includes('heading: '))
      .map((source) => {
        const heading = /heading: '([^']+)'/.exec(source)[1];
        return source.includes('requiredInFiles: true') ? `**${heading}**` : heading;
      });
    expect(ofCodebook.length).toBeGreaterThan(15);
    const known = ['**insats**', 'deltagarkod', ...ofCodebook];
    const told = headingsUnder('deltagare');
    expect(told.filter((heading) => !known.includes(heading))).toEqual([]);
    // The others stand in the codebook, which is generated: a new question needs no new row here.
    expect(known.filter((heading) => heading.startsWith('**') && !told.includes(heading))).toEqual([]);
  });
});

describe('the figures of the handbook', () => {
  it('explain every reason why one is not computable', () => {
    const reasons = [...read('libs/appendix/src/texts/reason-text.ts').matchAll(/sv: '([^']+)'/g)].map(
      ([, text]) => text,
    );
    expect(reasons.length).toBeGreaterThan(5);
    const explained = read('docs/handbok/03-rapporten.md');
    const beginning = (text) => text.split(/[:(]/)[0].trim();
    expect(reasons.filter((text) => !explained.includes(`| ${beginning(text)} `))).toEqual([]);
  });
});
