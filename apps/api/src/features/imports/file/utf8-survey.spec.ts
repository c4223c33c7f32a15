import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { bufferSource } from './import-source.js';
import { surveyUtf8 } from './utf8-survey.js';

const survey = (...parts: (string | number[])[]) =>
  surveyUtf8(bufferSource(Buffer.concat(parts.map((part) => Buffer.from(part as string))), 'fil.csv'));

describe('the bytes of a file as UTF-8', () => {
  it('are counted as characters, also of three and four bytes', async () => {
    expect(await survey('abc\r\n')).toEqual({ wellFormed: 0, broken: 0, firstBrokenLine: 0 });
    expect(await survey('åäö – 😀\r\n')).toEqual({ wellFormed: 5, broken: 0, firstBrokenLine: 0 });
  });

  it.each([
    ['a letter of Windows-1252', [0xe5]],
    ['a character without its end', [0xe2, 0x80]],
    ['an overlong one', [0xc0]],
    ['one beyond Unicode', [0xf5]],
  ])('are broken by %s, on the line where it stands', async (_, bytes) => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(await survey(`å${end}${end}ä`, bytes, `${end}ö`)).toEqual({
        wellFormed: 3,
        broken: 1,
        firstBrokenLine: 3,
      });
    }
    expect(await survey('a\n', bytes)).toMatchObject({ broken: 1, firstBrokenLine: 2 });
  });

  it('may be parted anywhere', async () => {
    const bytes = [...Buffer.from('å–😀\r\nx'), 0xe5, 0x0a];
    const source = bufferSource(Buffer.alloc(0), 'fil.csv');
    const inPieces = { ...source, read: () => Readable.from(bytes.map((byte) => Buffer.from([byte]))) };
    expect(await surveyUtf8(inPieces)).toEqual({ wellFormed: 3, broken: 1, firstBrokenLine: 2 });
  });
});
