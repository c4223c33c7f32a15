import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { bufferSource } from '../file/import-source.js';
import { openTable } from './table-file.js';
import type { TableWishes } from './table.js';
import { archiveOf, type ArchivePart } from './xlsx/zip-archive.js';

async function opened(content: Buffer, wishes: TableWishes = {}) {
  const opening = await openTable(bufferSource(content, 'fil'), wishes);
  if (!opening.ok) return { error: opening.error.message, rows: [] };
  const { table } = opening;
  const rows: { line: number; cells: readonly string[] }[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { ...table, rows };
}

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Packed files with a directory, as a program that means no good would write them. */
function zip(files: Record<string, Buffer>): Buffer {
  const parts: ArchivePart[] = Object.entries(files).map(([name, content]) => {
    return { name, size: 1, entry: { method: 8, crc: 0, data: deflateRawSync(content) } };
  });
  const local = [...archiveOf(parts)].slice(0, -1);
  const directory: Buffer[] = [];
  let at = 0;
  parts.forEach(({ name, entry }, i) => {
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(entry.data.length, 20);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(at, 42);
    directory.push(central, Buffer.from(name));
    at += (local[i * 2]?.length ?? 0) + (local[i * 2 + 1]?.length ?? 0);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...directory, end]);
}

describe('a text file', () => {
  it.each([';', ',', '\t', '|'] as const)('is parted by %j', async (delimiter) => {
    const text = [
      ['Kod', 'Kön, juridiskt', 'Start'],
      ['1', '"Man"', '2026-03-01'],
    ].map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(delimiter));
    const found = await opened(Buffer.from(text.join('\r\n')));
    expect(found).toMatchObject({ format: 'csv', encoding: 'utf8', delimiter });
    expect(found.rows[0]?.cells).toEqual(['Kod', 'Kön, juridiskt', 'Start']);
  });

  it('is read in the encoding that it has, or in the one that somebody says', async () => {
    const text = 'Kön;Hemkommun\nKvinna;Mölndal';
    expect(await opened(iconv.encode(text, 'win1252'))).toMatchObject({
      encoding: 'win1252',
      rows: [{ cells: ['Kön', 'Hemkommun'] }, {}],
    });
    const dos = await opened(iconv.encode(text, 'cp850'), { encoding: 'cp850' });
    expect(dos.rows[0]?.cells).toEqual(['Kön', 'Hemkommun']);
  });
});

describe('a workbook', () => {
  it('is read sheet by sheet, days as days and formulas as what they come to', async () => {
    const content = await workbook((book) => {
      book.addWorksheet('Om & kring').addRow(['Uttag']);
      const sheet = book.addWorksheet('Deltagare');
      sheet.addRow(['Kod', 'Start', 'Ålder', 'Fet', 'Ja', 'Länk', 'Fel']);
      sheet.addRow([]);
      sheet.addRow([
        'A1',
        new Date('2026-03-01T00:00:00Z'),
        { formula: '17*2', result: 34 },
        { richText: [{ text: 'Kvin' }, { text: 'na' }] },
        true,
        { text: 'x', hyperlink: 'https://example.org' },
        { error: '#N/A' },
      ]);
    });
    expect(await opened(content)).toMatchObject({
      format: 'xlsx',
      sheet: 'Om & kring',
      sheets: ['Om & kring', 'Deltagare'],
    });
    expect((await opened(content, { sheet: 'Deltagare' })).rows).toEqual([
      { line: 1, cells: ['Kod', 'Start', 'Ålder', 'Fet', 'Ja', 'Länk', 'Fel'] },
      { line: 3, cells: ['A1', '2026-03-01', '34', 'Kvinna', 'Ja', 'x', ''] },
    ]);
  });

  it('with macros, of an older kind, or of another program is refused with what to do', async () => {
    const xlsx = { 'xl/workbook.xml': Buffer.from('<workbook/>'), 'xl/_rels/workbook.xml.rels': Buffer.from('<r/>') };
    expect((await opened(zip({ ...xlsx, 'xl/vbaProject.bin': Buffer.from('x') }))).error).toMatch(/makron/);
    expect((await opened(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).error).toMatch(/\.xls\)/);
    expect((await opened(zip({ 'content.xml': Buffer.from('x') }))).error).toMatch(/\.ods/);
    expect((await opened(zip({ 'xl/workbook.bin': Buffer.from('x') }))).error).toMatch(/\.xlsb/);
    expect((await opened(zip({ 'a.txt': Buffer.from('x') }))).error).toMatch(/ingen Excel/);
    expect((await opened(zip(xlsx))).error).toMatch(/trasig/);
    expect((await opened(Buffer.from('PK\u0003\u0004 and nothing more'))).error).toMatch(/ingen Excel/);
  });

  it('that would grow beyond every measure is refused, whatever it says of its size', async () => {
    const names = '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>';
    const bomb = zip({
      'xl/workbook.xml': Buffer.from('<sheets><sheet name="S" r:id="r1"/></sheets>'),
      'xl/_rels/workbook.xml.rels': Buffer.from(names),
      'xl/worksheets/sheet1.xml': Buffer.alloc(300 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    expect((await opened(bomb)).error).toMatch(/för stor/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  }, 60_000);

  it('of many rows is not held in memory', async () => {
    const content = await workbook((book) => {
      const sheet = book.addWorksheet('S');
      for (let i = 0; i < 20_000; i++) sheet.addRow([`K-${i}`, 'Kvinna', i]);
    });
    const opening = await openTable(bufferSource(content, 'f'), {});
    if (!opening.ok) throw new Error('refused');
    let count = 0;
    for await (const row of opening.table.rows()) count += row.cells.length > 0 ? 1 : 0;
    expect(count).toBe(20_000);
  }, 60_000);
});
