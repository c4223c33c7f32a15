import { Codebook1700000000002 } from './1700000000002-codebook.js';
import { ForgetAttempts1700000000004 } from './1700000000004-forget-attempts.js';
import { ForgetIdentity1700000000003 } from './1700000000003-forget-identity.js';
import { Foundation1700000000001 } from './1700000000001-foundation.js';

/** In order of time; a new migration is added last. */
export const migrations = [
  Foundation1700000000001,
  Codebook1700000000002,
  ForgetIdentity1700000000003,
  ForgetAttempts1700000000004,
];
