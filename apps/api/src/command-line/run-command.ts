import type { Clock } from '@utfall/calendar';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { problemOf } from '../platform/errors/problem-exception.js';
import type { Failure } from '../platform/errors/result.js';
import { findForbund } from '../features/accounts/find-forbund.js';
import type { OperatorCommand } from './command.js';
import { accountCommand } from './commands/account-command.js';
import { accountsCommand } from './commands/accounts-command.js';
import { figuresCommand } from './commands/figures-command.js';
import { importCommand } from './commands/import-command.js';
import { initCommand } from './commands/init-command.js';
import { passwordCommand } from './commands/password-command.js';
import { revokeCommand } from './commands/revoke-command.js';
import type { Output } from './output.js';

export interface CommandContext {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

/** What a command came to: exit code 0 or 1, or a failure that is told and gives 1. */
export type CommandResult = number | Failure;

/** Carries a command out on an open database, here or in the server. @returns the exit code */
export async function runCommand(command: OperatorCommand, context: CommandContext, output: Output): Promise<number> {
  const result = await dispatch(command, context, output);
  if (typeof result === 'number') return result;
  const problem = problemOf(result);
  // The title of a list of fields says only that there is one.
  const lines = problem.fields?.map((field) => field.message) ?? [problem.title];
  for (const line of lines) output.tell(line);
  return 1;
}

async function dispatch(command: OperatorCommand, context: CommandContext, output: Output): Promise<CommandResult> {
  if (command.name === 'init') return await initCommand(command, context, output);
  const forbund = await findForbund(context.unitOfWork, command.forbund);
  if (!forbund.ok) return forbund;
  const here = { ...context, forbund: forbund.value };
  switch (command.name) {
    case 'import':
      return await importCommand(command, here, output);
    case 'figures':
      return await figuresCommand(command, here, output);
    case 'account':
      return await accountCommand(command, here, output);
    case 'password':
      return await passwordCommand(command, here, output);
    case 'revoke':
      return await revokeCommand(command, here, output);
    case 'accounts':
      return await accountsCommand(here, output);
  }
}
