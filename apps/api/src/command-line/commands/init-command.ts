import { createForbund } from '../../features/accounts/create-forbund.js';
import type { OperatorCommand } from '../command.js';
import type { Output } from '../output.js';
import type { CommandContext, CommandResult } from '../run-command.js';

/** An empty förbund; never the demo (ADR 21). */
export async function initCommand(
  { forbund: slug, title: name }: Extract<OperatorCommand, { name: 'init' }>,
  { unitOfWork, clock }: CommandContext,
  output: Output,
): Promise<CommandResult> {
  const made = await createForbund(unitOfWork, { slug, name }, clock);
  if (!made.ok) return made;
  output.answer(JSON.stringify({ forbund: slug, name }));
  return 0;
}
