import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportCell } from '@utfall/appendix';
import ExcelJS from 'exceljs';
import { reportFixture } from '../../../../../test/render/report-fixture.js';
import { renderExcel } from './render-excel.js';

const report = reportFixture();

describe('the report as a workbook', () => {
  const book = new ExcelJS.Workbook();
  beforeAll(async () => {
    // exceljs declares a Buffer of its own that lacks what newer Node added.
    await book.xlsx.load((await renderExcel(report, { lang: 'sv' })) as unknown as ExcelJS.Buffer);
  }, 60_000);

  const sheet = (at: number) => book.worksheets[at]!;
  const rowsUnderHeading = (at: number) =>
    sheet(at)
      .getSheetValues()
      .slice(6)
      .map((row) => (Array.isArray(row) ? row.slice(1) : []));

  it('has one sheet per section with a lawful name, and one of definitions', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Hela förbundet',
      'Steget-Vidare- -Nord-',
      '=Spår',
      'Om figurerna',
    ]);
  });

  it('has the same rows in the same order as the page', () => {
    report.sections.forEach(({ tables }, s) => {
      const expected = tables.flatMap((table) => table.rows.map((row) => [table.title.sv, row.label.sv]));
      expect(
        rowsUnderHeading(s)
          .slice(0, expected.length)
          .map(([table, row]) => [table, row]),
      ).toEqual(expected);
    });
  });

  it('has the value of every cell as a number, its share beside it, or the reason in words', () => {
    report.sections.forEach(({ tables }, s) => {
      const headings = (sheet(s).getRow(5).values as unknown[]).slice(1);
      const rows = rowsUnderHeading(s);
      tables
        .flatMap((table) => table.rows.map((row) => ({ table, row })))
        .forEach(({ table, row }, r) => {
          table.columns.forEach((column, c) => {
            const cell = row.cells[c]!;
            const at = headings.indexOf(column.label.sv);
            expect(rows[r]?.[at]).toBe(expectedValue(cell));
            const share = rows[r]?.[headings.indexOf(`${column.label.sv}, %`)];
            if (cell.share !== null) expect(share).toBe(cell.share);
          });
        });
    });
  });

  it('says beside a row why a figure is not computable, and what missing reasons allow', () => {
    const remarks = rowsUnderHeading(1).map((row) => row[headingAt(1, 'Anmärkning')]);
    expect(remarks).toContain('Året före: det finns inget att dela med.');
    expect(remarks).toContain(
      'Totalt: 161\u00a0131–184\u00a0150\u00a0kr med hänsyn till avslut utan orsak. Året före: för många avslut saknar avslutsorsak.',
    );
  });

  it('rounds money once, from the exact quotient', () => {
    const money = rowsUnderHeading(1).filter((row) => row[2] === 'kr');
    // 30 692,495 kr: rounding the öre first would give 30 693.
    expect(money.map((row) => row[headingAt(1, 'Totalt')])).toEqual([1_289_048, 184_150, 30_692]);
  });

  it('is stamped in the first row and on printed pages, and keeps its headings in sight', () => {
    for (const each of book.worksheets) {
      expect(each.getCell('A1').value).toBe('Arbetsmaterial, får inte spridas');
      expect(each.headerFooter.oddHeader).toContain('Arbetsmaterial, får inte spridas');
      expect(each.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    }
  });

  it('never lets a text become a formula', () => {
    expect(book.worksheets.flatMap(textsOf).filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(textsOf(sheet(1))).toContain("'+ Flera avslutades för att insatsen bytte lokal.\nDet påverkar jämförelsen.");
    for (const each of book.worksheets)
      each.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  });

  it('defines every measure of the report, once', () => {
    const defined = rowsUnderHeading(3).map(([label]) => label);
    expect(defined).toEqual(
      expect.arrayContaining(['Aktiva', 'Till arbete eller studier', 'Dagar i insatsen, medel', 'Utfall']),
    );
    expect(new Set(defined.filter(Boolean)).size).toBe(defined.filter(Boolean).length);
  });

  it('states its title, maker and language', () => {
    expect(book).toMatchObject({
      title: 'Statistikbilaga, Exempelförbundet, januari–augusti 2025',
      creator: 'Utfall',
      language: 'sv-SE',
    });
  });

  function headingAt(at: number, heading: string): number {
    return (sheet(at).getRow(5).values as unknown[]).slice(1).indexOf(heading);
  }
});

function expectedValue(cell: ReportCell): string | number {
  if (cell.value.kind === 'notComputable') return 'ej beräkningsbart';
  // A mean of days is printed in whole days.
  if (cell.unit === 'days') return Math.floor(Number(cell.value.value) + 0.5);
  if (cell.unit !== 'ore') return Number(cell.value.value);
  const denominator = BigInt(cell.denominator ?? 1) * 100n;
  return Number((2n * BigInt(cell.numerator ?? cell.value.value) + denominator) / (2n * denominator));
}

function textsOf(sheet: ExcelJS.Worksheet): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') texts.push(cell.value);
    }),
  );
  return texts;
}
