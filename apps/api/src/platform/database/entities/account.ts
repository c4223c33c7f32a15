import { EntitySchema } from 'typeorm';
import { instant, key, text } from './columns.js';

/** A person who signs in; roles are per förbund. */
export interface AccountRow {
  accountId: string;
  /** Lower case. */
  email: string;
  name: string;
  /** argon2id, with its parameters. */
  passwordHash: string;
  disabledAt: Date | null;
}

export const AccountEntity = new EntitySchema<AccountRow>({
  name: 'account',
  columns: {
    accountId: key('account_id'),
    email: text('email'),
    name: text('name'),
    passwordHash: text('password_hash'),
    disabledAt: { ...instant('disabled_at'), nullable: true },
  },
});
