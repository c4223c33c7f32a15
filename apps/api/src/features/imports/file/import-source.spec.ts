import fs from 'node:fs';
import { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportSource, sourceOfHandle, sourceOfPath } from './import-source.js';
import { readRecords } from './read-records.js';

const CONTENT = `a;b\r\n${'1;2\r\n'.repeat(100_000)}`;
let folder: string;
let file: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'utfall-source-'));
  file = path.join(folder, 'fil.csv');
  fs.writeFileSync(file, CONTENT);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const someOf: Record<string, (source: ImportSource) => Promise<void>> = {
  'a chunk': async (source) => {
    for await (const _ of source.read()) return;
  },
  'a record': async (source) => {
    for await (const _ of readRecords(source, 'utf8')) return;
  },
  'a record in Windows-1252': async (source) => {
    for await (const _ of readRecords(source, 'win1252')) return;
  },
};

async function textOf(source: ImportSource): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.read()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('a file that is imported', () => {
  it('is read from the beginning every time, and closed twice without harm', async () => {
    const source = await sourceOfPath(file, 'fil.csv');
    expect(await textOf(source)).toBe(CONTENT);
    expect(await textOf(source)).toBe(CONTENT);
    await Promise.all([source.close(), source.close()]);
    await source.close();
  });

  it.each(Object.entries(someOf))('gives its descriptor back once when %s is all that is read', async (_, readSome) => {
    const handle = await open(file);
    const source = sourceOfHandle(handle, 'fil.csv');
    const number = handle.fd;
    await readSome(source);
    await setTimeout(50);
    // Were the number free already, whoever opens a file now would get it, and lose it to close().
    const early = fs.openSync(file, 'r');
    expect(early).not.toBe(number);
    await source.close();
    const late = fs.openSync(file, 'r');
    await setTimeout(50);
    for (const descriptor of [early, late]) {
      expect(() => fs.fstatSync(descriptor)).not.toThrow();
      fs.closeSync(descriptor);
    }
  });
});
