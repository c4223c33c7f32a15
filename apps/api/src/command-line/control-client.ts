import net from 'node:net';
import type { OperatorCommand } from './command.js';
import { type ServerLine, socketPath } from './control-protocol.js';
import type { Output } from './output.js';

const LINE_FEED = 0x0a;

/**
 * Lets the server of the data folder carry the command out.
 * @returns its exit code, or undefined when no server listens there
 */
export async function sendToServer(
  dataFolder: string,
  command: OperatorCommand,
  output: Output,
): Promise<number | undefined> {
  const socket = await connect(socketPath(dataFolder));
  if (!socket) return undefined;
  socket.write(`${JSON.stringify(command)}\n`);
  try {
    for await (const text of linesOf(socket)) {
      const line = JSON.parse(text) as ServerLine;
      if ('exit' in line) return line.exit;
      if ('answer' in line) output.answer(line.answer);
      else output.tell(line.tell);
    }
  } finally {
    socket.destroy();
  }
  output.tell('Servern stängdes innan kommandot var klart. Se efter vad som är sparat och försök igen.');
  return 1;
}

async function connect(file: string): Promise<net.Socket | undefined> {
  return await new Promise((resolve, reject) => {
    const socket = net.connect(file);
    socket.once('connect', () => resolve(socket));
    // Stays: a server that is killed is told here too, besides to whoever reads.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // Nobody there, a socket left by a server that was killed, or a path that no server can have bound.
      if (['ENOENT', 'ECONNREFUSED', 'ENOTDIR', 'EINVAL', 'ENAMETOOLONG'].includes(error.code ?? ''))
        resolve(undefined);
      else reject(error);
    });
  });
}

/** Whole lines only, until the other end closes or is gone. */
async function* linesOf(socket: net.Socket): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  try {
    for await (const part of socket) {
      let rest = part as Buffer;
      for (let end = rest.indexOf(LINE_FEED); end !== -1; end = rest.indexOf(LINE_FEED)) {
        yield Buffer.concat([...begun, rest.subarray(0, end)]).toString();
        begun = [];
        rest = rest.subarray(end + 1);
      }
      begun.push(rest);
    }
  } catch (error) {
    if (!['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
