import fs from 'node:fs';
import net from 'node:net';
import readline from 'node:readline';
import type { OperatorCommand } from './command.js';
import { commandOfLine, MAX_COMMAND_CHARACTERS, type ServerLine, socketPath } from './control-protocol.js';
import type { Output } from './output.js';

export interface ControlSocket {
  /** Lets running commands finish. */
  close(): Promise<void>;
}

type Run = (command: OperatorCommand, output: Output) => Promise<number>;

/** Longest path that a socket may have (sun_path on Linux is 108 with its end, on macOS 104). */
const MAX_PATH = 103;

/**
 * Takes commands from the same user on the same machine (ADR 21): the socket is in a folder that nobody else can enter, and
 * has mode 0600 itself. The caller holds the folder's lock, so a socket that is there already is a dead one.
 */
export async function openControlSocket(dataFolder: string, run: Run): Promise<ControlSocket> {
  const file = socketPath(dataFolder);
  // Windows has no such files, and a long path cannot be bound: commands then say that the database is in use.
  if (process.platform === 'win32' || Buffer.byteLength(file) > MAX_PATH) return { close: () => Promise.resolve() };
  fs.rmSync(file, { force: true });
  const running = new Set<Promise<void>>();
  const server = net.createServer((socket) => {
    const work = serveOne(socket, run).finally(() => running.delete(work));
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
      await Promise.all(running);
      await closed;
    },
  };
}

async function serveOne(socket: net.Socket, run: Run): Promise<void> {
  // A client that goes away does not stop its command half-way; what it would have read is lost.
  socket.on('error', () => undefined);
  const send = (line: ServerLine) => void (socket.writable && socket.write(`${JSON.stringify(line)}\n`));
  try {
    const command = await readCommand(socket);
    if (command) {
      const exit = await run(command, { answer: (answer) => send({ answer }), tell: (tell) => send({ tell }) });
      send({ exit });
    }
  } catch (error) {
    console.error(error);
    send({ tell: 'Något gick fel i servern. Se dess logg.' });
    send({ exit: 1 });
  } finally {
    socket.end();
  }
}

async function readCommand(socket: net.Socket): Promise<OperatorCommand | undefined> {
  let seen = 0;
  socket.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > MAX_COMMAND_CHARACTERS) socket.destroy();
  });
  const lines = readline.createInterface({ input: socket, crlfDelay: Infinity });
  for await (const line of lines) return commandOfLine(line);
  return undefined;
}
