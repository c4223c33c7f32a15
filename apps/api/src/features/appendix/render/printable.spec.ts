import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '@utfall/appendix';
import ExcelJS from 'exceljs';
import { JSDOM } from 'jsdom';
import JSZip from 'jszip';
import { reportFixture } from '../../../../test/render/report-fixture.js';
import { renderExcel } from './excel/render-excel.js';
import { printable } from './printable.js';
import { renderWord } from './word/render-word.js';

const BAD = '\u0007\u000b\uffff\ud800';

/** As if it had been stored before such characters were refused: in names, rows, notes and comments alike. */
function spoiled(report: Report): Report {
  const spoil = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'sv' in value && 'en' in value
      ? { sv: `${String(value.sv)}${BAD}`, en: `${String(value.en)}${BAD}` }
      : value;
  const copy = JSON.parse(JSON.stringify(report, spoil)) as Report;
  return {
    ...copy,
    forbund: { ...copy.forbund, name: `${BAD}${copy.forbund.name}` },
    sections: copy.sections.map((section) => ({
      ...section,
      name: `${section.name}${BAD}`,
      tables: section.tables.map((table) => ({
        ...table,
        comment: { text: `Rad${BAD}\nrad\tefter`, version: 1, updatedAt: '2026-01-01T00:00:00Z', updatedBy: BAD },
      })),
    })),
  };
}

async function brokenParts(file: Buffer): Promise<string[]> {
  const zip = await JSZip.loadAsync(file);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  const parser = new new JSDOM('').window.DOMParser();
  const broken = await Promise.all(
    names.map(async (name) => {
      const text = (await zip.file(name)?.async('string')) ?? '';
      const parsed = parser.parseFromString(text, 'application/xml');
      return parsed.querySelector('parsererror') || /[\ufffe\uffff\ufffd]/.test(text) ? [name] : [];
    }),
  );
  return broken.flat();
}

describe('a report with characters that no file can carry', () => {
  const report = spoiled(reportFixture());
  let word: Buffer;
  let excel: Buffer;
  beforeAll(async () => {
    word = await renderWord(report, { lang: 'sv', charts: true });
    excel = await renderExcel(report, { lang: 'sv' });
  }, 60_000);

  it('is a Word file and a workbook of whole XML', async () => {
    expect(await brokenParts(word)).toEqual([]);
    expect(await brokenParts(excel)).toEqual([]);
  });

  it('opens as a workbook with its texts', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(excel as unknown as ExcelJS.Buffer);
    expect(book.worksheets[0]?.name).toBe('Hela förbundet');
    expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toContain('Rad\\nrad\\tefter');
  });
});

describe('printable', () => {
  it('does not copy what needs nothing', () => {
    const report = reportFixture();
    expect(printable(report)).toBe(report);
  });
});
