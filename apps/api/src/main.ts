import { parseCommand } from './command-line/parse-command.js';
import { UsageError } from './command-line/usage-error.js';
import { usage } from './command-line/usage.js';
import { readConfig } from './platform/config/config.js';
import { errorForLog } from './platform/errors/error-for-log.js';
import { startFailure } from './platform/start-failure.js';

const clock = { now: () => new Date() };

/** Entry of the built product: `serve`, or a command of the operator's. Each part is loaded only when it is asked for. */
async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2), process.cwd());
  if (command.name === 'help') {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const config = readConfig(process.env);
  if (command.name === 'serve') {
    const { runServer } = await import('./command-line/run-server.js');
    await runServer(config, clock, fail);
    return;
  }
  const { runOperatorCommand } = await import('./command-line/run-operator-command.js');
  process.exitCode = await runOperatorCommand(command, config, clock);
}

function fail(error: unknown): never {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usage}\n`);
    process.exit(2);
  }
  const sentence = startFailure(error);
  if (sentence === undefined) console.error(errorForLog(error));
  else process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

// `figures … | head`: the reader has had enough, which is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  fail(error);
});
main().catch(fail);
