import type net from 'node:net';
import { UsageError } from './usage-error.js';

const LINE_FEED = 0x0a;
/** A command is a few hundred characters. */
const MAX_BYTES = 100_000;

/**
 * What the client asks; what it sends after that is thrown away. Not by readline, which hands an error of the socket to
 * nobody, and that ends the process.
 * @returns undefined when it goes away without having asked
 * @throws UsageError when the line has no end
 */
export async function firstLine(socket: net.Socket): Promise<string | undefined> {
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const line = () => Buffer.concat(chunks).toString();
    const take = (chunk: Buffer) => {
      const end = chunk.indexOf(LINE_FEED);
      chunks.push(end === -1 ? chunk : chunk.subarray(0, end));
      size += chunk.length;
      if (end !== -1) resolve(line());
      else if (size > MAX_BYTES) reject(new UsageError('Kommandot är längre än ett kommando kan vara.'));
      else return;
      // Read on, or the client's leaving would not be noticed.
      socket.off('data', take).resume();
    };
    socket.on('data', take);
    socket.once('end', () => resolve(size === 0 ? undefined : line()));
    socket.once('close', () => resolve(undefined));
  });
}
