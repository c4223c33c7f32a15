import type { Clock } from '@utfall/calendar';
import type { Config } from '../platform/config/config.js';
import { serve } from '../serve.js';
import { greeting } from './greeting.js';

/** Serves until the process is told to stop, then lets everything finish. */
export async function runServer(config: Config, clock: Clock, fail: (error: unknown) => never): Promise<void> {
  const server = await serve(config, clock);
  process.stdout.write(greeting(server));
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    server.close().then(() => process.exit(0), fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
