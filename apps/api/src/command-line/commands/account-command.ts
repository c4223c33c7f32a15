import { createAccount } from '../../features/accounts/create-account.js';
import { operatorOf } from '../../platform/database/principal.js';
import type { OperatorCommand } from '../command.js';
import type { Output } from '../output.js';
import type { CommandResult } from '../run-command.js';
import type { ForbundContext } from './forbund-context.js';
import { newPassword } from './new-password.js';

/** A generated password is in the answer, this once: nobody can read it afterwards. */
export async function accountCommand(
  { email, person, roles, insatser, password }: Extract<OperatorCommand, { name: 'account' }>,
  { unitOfWork, clock, forbund }: ForbundContext,
  output: Output,
): Promise<CommandResult> {
  const generated = password === null ? newPassword() : undefined;
  const given = typeof password === 'object' && password !== null ? password.text : '';
  const made = await createAccount(
    unitOfWork,
    operatorOf(forbund.id),
    { email, name: person, password: generated ?? given, roles, insatser },
    clock,
  );
  if (!made.ok) return made;
  if (!made.value.isNew) output.tell('Kontot fanns redan: det har fått rollerna, och namn och lösenord är som förut.');
  output.answer(
    JSON.stringify({
      forbund: forbund.slug,
      ...made.value,
      ...(made.value.isNew && generated !== undefined ? { password: generated } : {}),
    }),
  );
  return 0;
}
