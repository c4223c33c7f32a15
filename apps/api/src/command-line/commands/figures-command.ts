import { readFigures } from '../../features/statistics/statistics-facts.js';
import { operatorOf } from '../../platform/database/principal.js';
import type { OperatorCommand } from '../command.js';
import type { Output } from '../output.js';
import type { CommandResult } from '../run-command.js';
import type { ForbundContext } from './forbund-context.js';

/** Every figure of the period as a JSON array (ADR 12), one figure a line. */
export async function figuresCommand(
  { from, to }: Extract<OperatorCommand, { name: 'figures' }>,
  { unitOfWork, clock, forbund }: ForbundContext,
  output: Output,
): Promise<CommandResult> {
  const figures = await readFigures(unitOfWork, operatorOf(forbund.id), { from, to }, clock);
  if (!figures.ok) return figures;
  output.answer(`[\n${figures.value.map((figure) => JSON.stringify(figure)).join(',\n')}\n]`);
  return 0;
}
