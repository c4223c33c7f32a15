import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { paths } from '@utfall/api-contract';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import { json, type NextFunction, type Request, type Response } from 'express';
import { contextOf } from '../auth/request-context.js';
import { problemOf } from '../errors/problem-exception.js';
import { failure } from '../errors/result.js';
import type { Platform } from '../platform.module.js';
import { HttpServerAdapter } from './http-server.js';
import { requestId } from './request-id.js';
import { securityHeaders } from './security-headers.js';
import { webFiles } from './web-files.js';

/** Largest JSON body: a form is a few kilobytes. */
const BODY_LIMIT = '256kb';
/** Five hundred forms at once. */
const BATCH_LIMIT = '1mb';

/** The HTTP application with everything that stands before a controller. `webFolder` undefined = API only. */
export async function createApp(
  module: DynamicModule,
  platform: Platform,
  webFolder: string | undefined,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, new HttpServerAdapter(), {
    logger: ['error', 'warn'],
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', platform.config.trustedProxies);
  // Query strings are flat: a list is the same name again.
  app.set('query parser', 'simple');
  app.use(requestId, securityHeaders(platform.config.secureCookies), compression());
  if (webFolder !== undefined) app.use(webFiles(webFolder));
  app.use(noStore, cookieParser());
  app.use((request: Request, response: Response, next: NextFunction) => {
    platform.csrf.doubleCsrfProtection(request, response, (error?: unknown) => {
      if (error === undefined) next();
      else if (error === platform.csrf.invalidCsrfTokenError) sendCsrfProblem(request, response);
      else next(error);
    });
  });
  app.use(paths.participationBatch, json({ limit: BATCH_LIMIT }));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  return app;
}

/** Figures are judged and rows are protected: neither belongs in a cache. */
function noStore(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

function sendCsrfProblem(request: Request, response: Response): void {
  const problem = problemOf(failure('csrf'), contextOf(request).requestId);
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
