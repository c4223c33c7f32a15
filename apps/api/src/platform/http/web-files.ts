import fs from 'node:fs';
import path from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { nonceOf } from './security-headers.js';

const YEAR_MS = 31_536_000_000;

/**
 * The built web: files with a hash in their name are kept by the browser, index.html is made for each answer with its
 * nonce. Swedish at `/`, English at `/en/` (ADR 23). Paths under /api are left to the API.
 */
export function webFiles(folder: string): RequestHandler {
  const files = express.static(folder, { index: false, immutable: true, maxAge: YEAR_MS, redirect: false });
  const pages = new Map(
    ['sv', 'en'].map((language) => [language, readPage(path.join(folder, language === 'sv' ? '' : language))]),
  );
  const page = (request: Request, response: Response, next: NextFunction) => {
    const html = pages.get(/^\/en(\/|$)/.test(request.path) ? 'en' : 'sv');
    // A file that is not there is not a page: the browser must not take HTML for a script.
    if (html === undefined || path.extname(request.path) !== '') {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(html.replaceAll('CSP_NONCE', nonceOf(response)));
  };
  return (request, response, next) => {
    if (request.path.startsWith('/api/') || !['GET', 'HEAD'].includes(request.method)) {
      next();
      return;
    }
    files(request, response, () => page(request, response, next));
  };
}

function readPage(folder: string): string | undefined {
  const file = path.join(folder, 'index.html');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
