import type { Clock } from '@utfall/calendar';
import type { Config } from '../platform/config/config.js';
import type { OperatorCommand } from './command.js';
import { sendToServer } from './control-client.js';
import { type Output, processOutput } from './output.js';
import { readPassword } from './read-password.js';

/**
 * Carries a command out where the database is open: in the running server of an embedded database, else here (ADR 21).
 * A command that finds no server has loaded nothing but a socket.
 * @returns the exit code
 */
export async function runOperatorCommand(
  asked: OperatorCommand,
  config: Config,
  clock: Clock,
  output: Output = processOutput,
): Promise<number> {
  const command = await withPassword(asked);
  if (config.databaseUrl === undefined) {
    const exit = await sendToServer(config.dataFolder, command, output);
    if (exit !== undefined) return exit;
  }
  const [{ openDatabase }, { runCommand }] = await Promise.all([
    import('../platform/database/open-database.js'),
    import('./run-command.js'),
  ]);
  const database = await openDatabase(config);
  try {
    return await runCommand(command, { unitOfWork: database.unitOfWork, clock }, output);
  } finally {
    await database.close();
  }
}

async function withPassword(command: OperatorCommand): Promise<OperatorCommand> {
  if (!('password' in command) || command.password !== 'stdin') return command;
  return { ...command, password: { text: await readPassword(process.stdin) } };
}
