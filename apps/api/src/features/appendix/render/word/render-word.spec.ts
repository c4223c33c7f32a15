import { beforeAll, describe, expect, it } from '@jest/globals';
import { formatCell, type Lang, type ReportRow, type ReportTable } from '@utfall/appendix';
import { type ReadDocx, readDocx } from '../../../../../test/render/read-docx.js';
import { reportFixture } from '../../../../../test/render/report-fixture.js';
import { renderWord } from './render-word.js';

const report = reportFixture();
const tables = report.sections.flatMap((section) => section.tables.map((table) => ({ section, table })));

describe('the report as a Word file', () => {
  let sv: ReadDocx;
  let en: ReadDocx;
  beforeAll(async () => {
    sv = await readDocx(await renderWord(report, { lang: 'sv', charts: true }));
    en = await readDocx(await renderWord(report, { lang: 'en', charts: false }));
  }, 60_000);

  it('has every table with its rows, and every figure as its cell says', () => {
    expect(sv.tables.map((table) => table.rows)).toEqual(
      tables.map(({ table }) => [
        [table.rowHeading.sv, ...table.columns.map((column) => column.label.sv)],
        ...table.rows.map((row) => [row.label.sv, ...printed(table, row, 'sv')]),
      ]),
    );
  });

  it('prints the same figures in English', () => {
    expect(en.tables.map((table) => table.rows)).toEqual(
      tables.map(({ table }) => [
        [table.rowHeading.en, ...table.columns.map((column) => column.label.en)],
        ...table.rows.map((row) => [row.label.en, ...printed(table, row, 'en')]),
      ]),
    );
  });

  it('repeats the heading row of every table and sets figures to the right', () => {
    for (const table of sv.tables) {
      expect(table.repeatsHeading).toBe(true);
      for (const [label, ...figures] of table.alignments) {
        expect(label).toBe('left');
        expect(figures.every((alignment) => alignment === 'right')).toBe(true);
      }
    }
  });

  it('gives every table a numbered caption with its population, and alternative text', () => {
    sv.tables.forEach(({ caption, title, description }, i) => {
      const { section, table } = tables[i] ?? tables[0]!;
      expect(caption).toBe(`Tabell\u00a0${i + 1}. ${table.title.sv}, ${section.name}. ${table.population.sv}`);
      expect(title).toBe(`${table.title.sv}, ${section.name}`);
      expect(description).toContain(table.finding.sv);
    });
    expect(sv.fields.filter((field) => field.startsWith('SEQ Tabell'))).toEqual(
      tables.map((_, i) => `SEQ Tabell \\* ARABIC = ${i + 1}`),
    );
  });

  it('has headings for sections and tables, a track one level below its insats', () => {
    expect(sv.headings).toEqual(
      report.sections.flatMap((section) => [
        { level: section.level, text: section.name },
        ...section.tables.map((table) => ({ level: section.level + 1, text: table.title.sv })),
      ]),
    );
  });

  it('prints finding, notes and comment of every table', () => {
    const printed = sv.paragraphs.map(({ text }) => text);
    for (const { table } of tables) {
      expect(printed).toContain(table.finding.sv);
      for (const note of table.notes) expect(printed).toContain(note.sv);
    }
    expect(printed).toContain('Kommentar: + Flera avslutades för att insatsen bytte lokal.');
    expect(printed).toContain('Det påverkar jämförelsen.');
  });

  it('draws a chart with the finding as its alternative text, and none when charts are off', () => {
    const findings = tables.filter(({ table }) => table.chart).map(({ table }) => table.finding.sv);
    expect(sv.images.map((image) => image.description)).toEqual(findings);
    expect(en.images).toEqual([]);
  });

  it('lists sections in the contents with the numbers of their tables', () => {
    const contents = sv.paragraphs.filter(({ style }) => style?.startsWith('TOC'));
    expect(contents).toEqual([
      { style: 'TOC1', text: 'Hela förbundet\ttabell\u00a01–2' },
      { style: 'TOC1', text: 'Steget/Vidare: [Nord]\ttabell\u00a03–6' },
      { style: 'TOC2', text: '=Spår\ttabell\u00a07–8' },
    ]);
  });

  it('says on every page that it is working material, and which page it is', () => {
    expect(sv.headers.length).toBeGreaterThan(0);
    for (const header of sv.headers) expect(header).toContain('Arbetsmaterial, får inte spridas');
    for (const header of en.headers) expect(header).toContain('Working material, not to be distributed');
    for (const footer of sv.footers) expect(footer).toContain('Sida ');
  });

  it('states its language and title', () => {
    expect([sv.defaultLanguage, en.defaultLanguage]).toEqual(['sv-SE', 'en-GB']);
    expect(sv.core).toContain('<dc:language>sv-SE</dc:language>');
    expect(sv.core).toContain('<dc:title>Statistikbilaga, Exempelförbundet, januari–augusti 2025</dc:title>');
  });

  it('turns the page for the one table that is too wide', () => {
    expect(sv.orientations).toEqual(['portrait', 'landscape']);
  });

  it('puts last year in brackets, and marks what is not computable with the note that says why', () => {
    const all = sv.tables.flatMap((table) => table.rows.flat());
    expect(all).toContain('(6; 26\u00a0%)');
    expect(all).toContain('(ej beräkningsbart)2');
    expect(sv.paragraphs.map(({ text }) => text)).toContain(
      '2 Ej beräkningsbart: för många avslut saknar avslutsorsak.',
    );
    expect(all.filter((text) => text === '' || text.includes('NaN'))).toEqual([]);
  });

  it('prints money in whole kronor, rounded once', () => {
    const all = sv.tables.flatMap((table) => table.rows.flat());
    expect(all).toEqual(expect.arrayContaining(['1\u00a0289\u00a0048\u00a0kr', '30\u00a0692\u00a0kr']));
  });
});

/** What the file should print of a row: the words of the screen, last year in one pair of brackets, a mark where a note follows. */
function printed(table: ReportTable, row: ReportRow, lang: Lang): string[] {
  const reasons = table.rows.flatMap(({ cells }) =>
    cells.map(({ value }) => ('reason' in value ? value.reason : null)),
  );
  const numbered = [...new Set(reasons.filter((reason) => reason !== null))];
  return row.cells.map((cell, c) => {
    const text = formatCell(cell, lang);
    const previous = table.columns[c]?.id === 'previous' ? `(${text.replace(' (', '; ').replace(')', '')})` : text;
    return 'reason' in cell.value ? `${previous}${numbered.indexOf(cell.value.reason) + 1}` : previous;
  });
}
