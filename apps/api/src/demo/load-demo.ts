import { randomUUID } from 'node:crypto';
import type { Clock } from '@utfall/calendar';
import {
  grantRoles,
  insatserByName,
  insertAccount,
  rolesWithOwnInsatser,
} from '../features/accounts/create-account.js';
import { insertForbund } from '../features/accounts/create-forbund.js';
import { hashPassword } from '../platform/auth/password.js';
import { operatorOf, type Principal } from '../platform/database/principal.js';
import type { Step, UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Result, success } from '../platform/errors/result.js';
import { DEMO_PASSWORD, type DemoAccount, demoAccounts, demoInsatser } from './demo-accounts.js';
import { generatedForbund } from './generated-forbund.js';
import { goldenForbund, goldenSteps } from './golden-forbund.js';

/**
 * The golden förbund and the generated one, with their accounts, in one transaction: a demo is whole or not there
 * (ADR 21).
 */
export async function loadDemo(unitOfWork: UnitOfWork, clock: Clock): Promise<Result<void>> {
  const at = clock.now();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const accounts = demoAccounts.map((account) => ({ ...account, id: randomUUID(), passwordHash }));
  const golden = operatorOf(randomUUID());
  const contactPersons = accounts.filter(({ role }) => rolesWithOwnInsatser.includes(role)).map(({ id }) => id);
  const generated = generatedForbund(operatorOf(randomUUID()), clock, contactPersons);
  return await unitOfWork.runTogether([
    adminStep(golden, async (tx) => success(await insertForbund(tx, goldenForbund, at))),
    ...(await goldenSteps(golden, clock)),
    adminStep(golden, async (tx) => {
      for (const account of accounts) await insertAccount(tx, account);
      return success(undefined);
    }),
    rolesStep(golden, accounts, demoInsatser.vm, at),
    adminStep(generated.principal, async (tx) => success(await insertForbund(tx, generated.forbund, at))),
    ...generated.steps,
    rolesStep(generated.principal, accounts, generated.insatser, at),
  ]);
}

function adminStep(principal: Principal, work: Step['work']): Step {
  return { principal, permission: 'account:manage', work };
}

function rolesStep(
  principal: Principal,
  accounts: readonly (DemoAccount & { readonly id: string })[],
  own: readonly string[],
  at: Date,
): Step {
  return adminStep(principal, async (tx) => {
    const insatser = await insatserByName(tx, own);
    if (!insatser.ok) return insatser;
    for (const { id, email, role } of accounts) {
      const reached = rolesWithOwnInsatser.includes(role) ? insatser.value : [];
      await grantRoles(tx, { id, email, roles: [role], insatser: reached }, at);
    }
    return success(undefined);
  });
}
