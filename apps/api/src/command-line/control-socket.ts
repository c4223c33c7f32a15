import fs from 'node:fs';
import net from 'node:net';
import { errorForLog } from '../platform/errors/error-for-log.js';
import type { OperatorCommand } from './command.js';
import { commandOfLine } from './command-of-line.js';
import { type ServerLine, socketPath } from './control-protocol.js';
import { firstLine } from './first-line.js';
import type { Output } from './output.js';
import { UsageError } from './usage-error.js';

export interface ControlSocket {
  /** Lets running commands finish. */
  close(): Promise<void>;
}

type Run = (command: OperatorCommand, output: Output) => Promise<number>;

/** Longest path that a socket may have (sun_path on Linux is 108 with its end, on macOS 104). */
const MAX_PATH = 103;
/** How long a closing server waits for a client to read its answer. */
const DRAIN_MS = 2_000;

/**
 * Takes commands from the same user on the same machine (ADR 21): the socket is in a folder that nobody else can enter, and
 * has mode 0600 itself. The caller holds the folder's lock, so a socket that is there already is a dead one.
 */
export async function openControlSocket(dataFolder: string, run: Run): Promise<ControlSocket> {
  const file = socketPath(dataFolder);
  // Windows has no such files, and a long path cannot be bound: commands then say that the database is in use.
  if (process.platform === 'win32' || Buffer.byteLength(file) > MAX_PATH) return { close: () => Promise.resolve() };
  fs.rmSync(file, { force: true });
  /** Clients that are there, and whether they have asked for something. */
  const clients = new Map<net.Socket, { hasAsked: boolean }>();
  const running = new Set<Promise<void>>();
  // Half open: whoever has sent its command may say so and still wait for the answer.
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    const client = { hasAsked: false };
    clients.set(socket, client);
    socket.once('close', () => clients.delete(socket));
    const work = serveOne(socket, (command, output) => {
      client.hasAsked = true;
      return run(command, output);
    }).finally(() => running.delete(work));
    running.add(work);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(file, resolve);
  });
  fs.chmodSync(file, 0o600);
  return {
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const [socket, { hasAsked }] of clients) if (!hasAsked) socket.destroy();
      await Promise.all(running);
      const cut = setTimeout(() => {
        for (const socket of clients.keys()) socket.destroy();
      }, DRAIN_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}

async function serveOne(socket: net.Socket, run: Run): Promise<void> {
  // A client that goes away does not stop its command half-way; what it would have read is lost.
  socket.on('error', () => undefined);
  const send = (line: ServerLine) => void (socket.writable && socket.write(`${JSON.stringify(line)}\n`));
  const refuse = (tell: string, exit: number) => {
    send({ tell });
    send({ exit });
  };
  try {
    const line = await firstLine(socket);
    if (line === undefined) return;
    const command = commandOfLine(line);
    const exit = await run(command, { answer: (answer) => send({ answer }), tell: (tell) => send({ tell }) });
    send({ exit });
  } catch (error) {
    if (error instanceof UsageError) {
      refuse(error.message, 2);
      return;
    }
    console.error(JSON.stringify({ msg: 'command failed', err: errorForLog(error) }));
    refuse('Något gick fel i servern. Se dess logg.', 1);
  } finally {
    socket.end();
  }
}
