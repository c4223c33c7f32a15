import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '../../../test/import-fixture.js';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { operatorOf } from '../../platform/database/principal.js';
import type { Result } from '../../platform/errors/result.js';
import { createAccount } from './create-account.js';
import { createForbund } from './create-forbund.js';
import { revokeRoles } from './revoke-roles.js';
import { setPassword } from './set-password.js';

let db: TestDatabase;
let forbund: string;

beforeAll(async () => {
  db = await openTestDatabase();
  const made = await createForbund(db.unitOfWork, { slug: 'vm', name: 'Vänersborg/Mellerud' }, today);
  forbund = made.ok ? made.value : '';
}, 60_000);
afterAll(async () => {
  await db.close();
});

const faults = (result: Result<unknown>) =>
  result.ok ? 'done' : result.fields?.map(({ field, code }) => `${field}: ${code}`);
const account = {
  email: 'ny@example.org',
  name: 'Prov',
  password: 'x'.repeat(12),
  roles: ['board'],
  insatser: [],
} as const;

describe('what the database or a file could not hold', () => {
  it.each(['a\0@b.se', 'a\x01@b.se', 'a\ud800@b.se', 'a\u202e@b.se', 'a b@c.se', 'a'])(
    'is refused as an address: %j',
    async (email) => {
      const principal = operatorOf(forbund);
      expect(faults(await createAccount(db.unitOfWork, principal, { ...account, email }, today))).toEqual([
        'email: email',
      ]);
      expect(faults(await setPassword(db.unitOfWork, principal, { email, password: 'y'.repeat(12) }, today))).toEqual([
        'email: email',
      ]);
      expect(faults(await revokeRoles(db.unitOfWork, principal, { email, roles: [], insatser: [] }, today))).toEqual([
        'email: email',
      ]);
    },
  );

  it.each([
    ['A\0', 'name: textCharacter'],
    ['A\x07', 'name: textCharacter'],
    ['\u200b', 'name: textCharacter'],
    ['Anna 121212-1212', 'name: personalNumber'],
  ])('is refused as a name: %j', async (name, fault) => {
    const made = await createAccount(db.unitOfWork, operatorOf(forbund), { ...account, name }, today);
    expect(faults(made)).toEqual([fault]);
    expect(faults(await createForbund(db.unitOfWork, { slug: 'nytt', name }, today))).toEqual([fault]);
  });
});
