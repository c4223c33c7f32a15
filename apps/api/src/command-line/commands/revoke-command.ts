import { revokeRoles } from '../../features/accounts/revoke-roles.js';
import { operatorOf } from '../../platform/database/principal.js';
import type { OperatorCommand } from '../command.js';
import type { Output } from '../output.js';
import type { CommandResult } from '../run-command.js';
import type { ForbundContext } from './forbund-context.js';

/** Answers with what the account has left in the förbund. */
export async function revokeCommand(
  { email, roles, insatser }: Extract<OperatorCommand, { name: 'revoke' }>,
  { unitOfWork, clock, forbund }: ForbundContext,
  output: Output,
): Promise<CommandResult> {
  const revoked = await revokeRoles(unitOfWork, operatorOf(forbund.id), { email, roles, insatser }, clock);
  if (!revoked.ok) return revoked;
  output.answer(JSON.stringify({ forbund: forbund.slug, ...revoked.value }));
  return 0;
}
