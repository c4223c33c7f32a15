import { listAccounts } from '../../features/accounts/list-accounts.js';
import { operatorOf } from '../../platform/database/principal.js';
import type { Output } from '../output.js';
import type { CommandResult } from '../run-command.js';
import type { ForbundContext } from './forbund-context.js';

export async function accountsCommand({ unitOfWork, forbund }: ForbundContext, output: Output): Promise<CommandResult> {
  const accounts = await listAccounts(unitOfWork, operatorOf(forbund.id));
  if (!accounts.ok) return accounts;
  output.answer(JSON.stringify(accounts.value, null, 2));
  return 0;
}
