import fs from 'node:fs';
import path from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { nonceOf } from './security-headers.js';

const YEAR_S = 31_536_000;
/** As the build names what it may give another content only under another name. */
const HASHED = /-[A-Z0-9]{8}\.\w+$/;
/** The API's own, however it is written: what it does not know it answers with a problem, never with a page. */
const API = /^\/+api(\/|$)/i;

/**
 * The built web: files with a hash in their name are kept by the browser, index.html is made for each answer with its
 * nonce. Swedish at `/`, English at `/en/` (ADR 23). Paths under /api are left to the API.
 */
export function webFiles(folder: string): RequestHandler {
  const files = express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders: keep });
  const pages = new Map(
    ['sv', 'en'].map((language) => [language, readPage(path.join(folder, language === 'sv' ? '' : language))]),
  );
  const page = (request: Request, response: Response, next: NextFunction) => {
    const html = pages.get(/^\/en(\/|$)/.test(request.path) ? 'en' : 'sv');
    // A file that is not there is not a page: the browser must not take HTML for a script.
    if (html === undefined || (path.extname(request.path) !== '' && !isIndex(request.path))) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(html.replaceAll('CSP_NONCE', nonceOf(response)));
  };
  return (request, response, next) => {
    if (API.test(request.path) || !['GET', 'HEAD'].includes(request.method)) {
      next();
      return;
    }
    // A page as it lies on the disk has no nonce: no browser would run it.
    if (isPage(request.path)) {
      page(request, response, next);
      return;
    }
    files(request, response, (error?: unknown) => {
      if (response.headersSent) response.destroy();
      else if (error === undefined) page(request, response, next);
      else next(error);
    });
  };
}

function keep(response: Response, file: string): void {
  const forEver = HASHED.test(path.basename(file));
  response.setHeader('Cache-Control', forEver ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
}

const isIndex = (urlPath: string): boolean => /^\/+(en\/+)?index\.html$/.test(urlPath);

/** Also where it is written with codes, which the files' own reading undoes. */
function isPage(urlPath: string): boolean {
  try {
    return /\.html\/*$/i.test(decodeURIComponent(urlPath));
  } catch {
    return false;
  }
}

function readPage(folder: string): string | undefined {
  const file = path.join(folder, 'index.html');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
