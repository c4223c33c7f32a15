import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

/** Longest time in ms that the embedded database keeps everything else waiting, beside a statement that takes longer itself. */
const TURN_MS = 5;

/**
 * The embedded database works in this process, and one statement follows another without the event loop getting a turn: new
 * connections then wait for all that is in line, and whoever came first is served again and again. Here the loop gets a turn
 * between two messages at least every few milliseconds.
 */
export function takingTurns(pglite: PGlite): PGlite {
  let begun = performance.now();
  const turns: Pick<PGlite, 'waitReady' | 'execProtocolStream'> = {
    waitReady: pglite.waitReady,
    execProtocolStream: async (message, options) => {
      if (performance.now() - begun > TURN_MS) {
        await setImmediate();
        begun = performance.now();
      }
      return await pglite.execProtocolStream(message, options);
    },
  };
  // The adapter of node-postgres asks for these two alone.
  return turns as PGlite;
}
