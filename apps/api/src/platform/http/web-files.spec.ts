import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import supertest from 'supertest';
import { securityHeaders } from './security-headers.js';
import { webFiles } from './web-files.js';

let folder: string;
let web: supertest.Agent;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'utfall-web-'));
  fs.mkdirSync(path.join(folder, 'en'));
  const write = (name: string, content: string) => fs.writeFileSync(path.join(folder, name), content);
  write('index.html', '<p nonce="CSP_NONCE">sv</p>');
  write('en/index.html', '<p nonce="CSP_NONCE">en</p>');
  write('main-ZHF2IEQ4.js', '1');
  write('favicon.svg', '<svg/>');
  const app = express();
  app.use(securityHeaders(false), webFiles(folder));
  app.use((_: Request, response: Response) => void response.status(404).send('not found'));
  app.use((error: { status?: number }, _: Request, response: Response, __: NextFunction) => {
    response.status(error.status ?? 500).send('error');
  });
  web = supertest.agent(app);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

describe('a page', () => {
  it.each([
    ['/', 'sv'],
    ['/rapport', 'sv'],
    ['/index.html', 'sv'],
    ['//index.html', 'sv'],
    ['/en', 'en'],
    ['/en/rapport', 'en'],
    ['/en/index.html', 'en'],
  ])('%s is made with the nonce of its answer and kept by nobody', async (url, language) => {
    const answer = await web.get(url).expect(200);
    const [, nonce] = /nonce="([^"]+)">(sv|en)/.exec(answer.text) ?? [];
    expect(answer.text).toContain(`>${language}<`);
    expect(nonce).not.toBe('CSP_NONCE');
    expect(answer.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each(['/%69ndex.html', '/index%2ehtml', '/index.html/', '/en/%69ndex.html', '/x/../en/index.html', '/other.html'])(
    'is never sent as it lies on the disk: %s',
    async (url) => expect((await web.get(url)).text).not.toContain('CSP_NONCE'),
  );
});

describe('a file', () => {
  it('is kept for ever when its name has a hash, and asked for again when not', async () => {
    expect((await web.get('/main-ZHF2IEQ4.js').expect(200)).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    const icon = await web.get('/favicon.svg').expect(200);
    expect(icon.headers['cache-control']).toBe('no-cache');
    await web.get('/favicon.svg').set('If-None-Match', String(icon.headers['etag'])).expect(304);
  });

  it('that is not there is no page', async () => {
    await web.get('/chunk-ABCDEFGH.js').expect(404);
  });

  it('that cannot be given as asked is an error, not a page', async () => {
    await web.get('/favicon.svg').set('Range', 'bytes=900-').expect(416);
  });
});

describe('what belongs to the API', () => {
  it.each(['/api', '/api/', '/api/nothing', '/API/session', '//api/session', '/api/index.html'])(
    '%s is left to it',
    async (url) => expect((await web.get(url).expect(404)).text).toBe('not found'),
  );
});
