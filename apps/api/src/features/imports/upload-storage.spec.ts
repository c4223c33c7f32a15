import fs from 'node:fs';
import os from 'node:os';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { type UploadedFile, uploadStorage } from './upload-storage.js';

async function stored(stream: Readable): Promise<UploadedFile> {
  const file = { stream, originalname: 'fil.csv' } as Express.Multer.File;
  return await new Promise((resolve, reject) => {
    uploadStorage._handleFile({} as Request, file, (error, info) => {
      if (info) resolve(info as UploadedFile);
      else reject(error as Error);
    });
  });
}

describe('an uploaded file', () => {
  it('can be read again and again', async () => {
    const chunks = ['a;b\r\n', 'å'.repeat(100_000), '\r\nslut'].map((text) => Buffer.from(text));
    const { source } = await stored(Readable.from(chunks));
    for (let time = 0; time < 2; time++) {
      const read: Buffer[] = [];
      for await (const chunk of source.read()) read.push(chunk);
      expect(Buffer.concat(read).equals(Buffer.concat(chunks))).toBe(true);
    }
    await source.close();
  });

  it('that breaks off is told as that, and its descriptor is given back once', async () => {
    const brokenOff = new Error('broken off');
    async function* chunks() {
      yield Buffer.from('a;b\r\n');
      // Long enough for somebody else to open a file.
      await setTimeout(20);
      throw brokenOff;
    }
    await expect(stored(Readable.from(chunks()))).rejects.toBe(brokenOff);
    const later = fs.openSync(os.devNull, 'r');
    await setTimeout(50);
    expect(() => fs.fstatSync(later)).not.toThrow();
    fs.closeSync(later);
  });
});
