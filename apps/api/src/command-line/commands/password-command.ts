import { setPassword } from '../../features/accounts/set-password.js';
import { operatorOf } from '../../platform/database/principal.js';
import type { OperatorCommand } from '../command.js';
import type { Output } from '../output.js';
import type { CommandResult } from '../run-command.js';
import type { ForbundContext } from './forbund-context.js';
import { newPassword } from './new-password.js';

/** A generated password is in the answer, this once: nobody can read it afterwards. */
export async function passwordCommand(
  { email, password }: Extract<OperatorCommand, { name: 'password' }>,
  { unitOfWork, clock, forbund }: ForbundContext,
  output: Output,
): Promise<CommandResult> {
  const generated = password === null ? newPassword() : undefined;
  const given = typeof password === 'object' && password !== null ? password.text : '';
  const set = await setPassword(unitOfWork, operatorOf(forbund.id), { email, password: generated ?? given }, clock);
  if (!set.ok) return set;
  output.answer(
    JSON.stringify({
      forbund: forbund.slug,
      email: set.value.email,
      ...(generated === undefined ? {} : { password: generated }),
    }),
  );
  return 0;
}
