import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import express from 'express';
import { answerUnreadable } from './answer-unreadable.js';

/** The addresses of 500 insatser are 22 kB; Node's own limit of 16 kB would stop a report that the contract allows. */
const MAX_HEADER_BYTES = 32_768;

/** Express on a server with our limits. Nest makes both too late for what they must know from the start. */
export class HttpServerAdapter extends ExpressAdapter {
  constructor() {
    const app = express();
    // One address for one thing: limits and permissions are asked for by path.
    app.set('case sensitive routing', true);
    super(app);
  }

  override initHttpServer(): void {
    const server = http.createServer({ maxHeaderSize: MAX_HEADER_BYTES }, this.getInstance<RequestListener>());
    const underway = new Set<ServerResponse>();
    server.prependListener('request', (_: IncomingMessage, response: ServerResponse) => {
      underway.add(response);
      response.once('close', () => underway.delete(response));
    });
    server.on('clientError', (error, socket) => {
      // Nothing may be written into the middle of another answer.
      if ([...underway].some((response) => response.socket === socket)) socket.destroy();
      else answerUnreadable(error, socket);
    });
    this.httpServer = server;
  }
}
