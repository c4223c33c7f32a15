import 'reflect-metadata';
import { readConfig } from './platform/config/config.js';
import { startFailure } from './platform/start-failure.js';
import { serve } from './serve.js';

/** Entry of the built product: `serve`, or a command of the operator's. */
async function main(): Promise<void> {
  const clock = { now: () => new Date() };
  const server = await serve(readConfig(process.env), clock);
  process.stdout.write(`Utfall svarar på http://localhost:${server.port}\n`);
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(error: unknown): never {
  const sentence = startFailure(error);
  if (sentence === undefined) console.error(error);
  else process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

main().catch(fail);
