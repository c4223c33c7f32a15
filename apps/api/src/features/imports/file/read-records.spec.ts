import { describe, expect, it } from '@jest/globals';
import { bufferSource } from './import-source.js';
import type { FileEncoding } from './inspect-file.js';
import { readRecords, UnreadableCsv } from './read-records.js';

async function recordsOf(text: string, encoding: FileEncoding = 'utf8'): Promise<[number, ...string[]][]> {
  const content = Buffer.from(text, encoding === 'utf8' ? 'utf8' : 'latin1');
  const records: [number, ...string[]][] = [];
  for await (const { line, cells } of readRecords(bufferSource(content, 'fil.csv'), encoding))
    records.push([line, ...cells]);
  return records;
}

async function faultOf(text: string): Promise<[number, string]> {
  const error: unknown = await recordsOf(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof UnreadableCsv)) throw new Error(`read, or broken otherwise: ${String(error)}`);
  return [error.line, error.text.sv];
}

describe('records', () => {
  it.each(['\n', '\r\n', '\r'])(
    'begin on the line where an editor shows them, also with %j within quotes',
    async (end) => {
      const lines = ['a;b', '', '1;"två', 'rader', '', 'till"', '', '', '2;x', ' ; ', '3;"y', 'z"', '4;å'];
      const text = lines.join(end);
      expect(await recordsOf(`\uFEFF${text}${end}`)).toEqual([
        [1, 'a', 'b'],
        [3, '1', ['två', 'rader', '', 'till'].join(end)],
        [9, '2', 'x'],
        [11, '3', `y${end}z`],
        [13, '4', 'å'],
      ]);
      expect(await recordsOf(text, 'win1252')).toHaveLength(5);
    },
  );

  it('without anything in them are none', async () => {
    for (const text of ['', '\n\n', '\uFEFF\r\n', ';;;;\r\n', ' ; \n\n']) expect(await recordsOf(text)).toEqual([]);
  });
});

describe('a file that cannot be read further', () => {
  const rows = (count: number) => '1;2;3\r\n'.repeat(count);
  const neverClosed = 'Ett citattecken (") öppnas men stängs aldrig. Resten av filen kan inte läsas.';
  const inTheMiddle = /^Ett citattecken \("\) står mitt i en cell\./;

  it.each([
    ['a few rows', 100],
    ['more than a row may hold', 50_000],
  ])('names the row where a quotation mark is opened, with %s below it', async (_, below) => {
    expect(await faultOf(`a;b;c\r\n1;"öppen;3\r\n${rows(below)}`)).toEqual([2, neverClosed]);
    expect(await faultOf(`a;b;c\r\n"x\r\ny";2;3\r\n\r\n${rows(5000)}1;"öppen;3\r\n${rows(below)}`)).toEqual([
      5005,
      neverClosed,
    ]);
  });

  it('names the row of a quotation mark in the middle of a cell', async () => {
    expect(await faultOf(`a;b\r\n"x\r\ny";2\r\n1;2"3\r\n${rows(3)}`)).toEqual([4, expect.stringMatching(inTheMiddle)]);
    // The mark that was forgotten is closed by the next one, far below.
    expect(await faultOf(`a;b\r\n1;"öppen\r\n${rows(50)}1;"x"\r\n`)).toEqual([2, expect.stringMatching(inTheMiddle)]);
  });

  it('says that a row is too long when there is no quotation mark', async () => {
    expect(await faultOf(`a;b\r\n1;2\r\n1;${'x'.repeat(10_000_000)}\r\n`)).toEqual([
      3,
      'Raden är längre än 100000 tecken. Resten av filen kan inte läsas.',
    ]);
  });
});
