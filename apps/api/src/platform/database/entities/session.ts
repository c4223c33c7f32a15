import { EntitySchema } from 'typeorm';
import { instant } from './columns.js';

/** A signed-in browser. Only a hash of its token is kept: whoever reads the table cannot sign in with it. */
export interface SessionRow {
  tokenHash: Buffer;
  accountId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

export const SessionEntity = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    tokenHash: { name: 'token_hash', type: 'bytea', primary: true },
    accountId: { name: 'account_id', type: 'uuid' },
    createdAt: instant('created_at'),
    lastSeenAt: instant('last_seen_at'),
    expiresAt: instant('expires_at'),
  },
});
