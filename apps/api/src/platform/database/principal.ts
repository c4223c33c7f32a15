import { type Grant, permissions, type PermissionId, type Reach, reachOf } from '@utfall/api-contract';
import type { WorkRole } from './database-roles.js';

/** Who acts, in which förbund, with which roles. */
export interface Principal {
  readonly forbundId: string;
  /** null for the operator of the command line. */
  readonly accountId: string | null;
  /** Printed in the audit trail. */
  readonly actor: string;
  readonly grant: Grant;
  /** The operator on the machine itself: every permission, every insats (ADR 19). */
  readonly isOperator: boolean;
}

/** The person at the command line; the operating system let them in. */
export function operatorOf(forbundId: string): Principal {
  return { forbundId, accountId: null, actor: 'operator', grant: { roles: [], insatser: [] }, isOperator: true };
}

/** What the unit of work sets for one transaction. */
export interface Authority {
  readonly databaseRole: WorkRole;
  /** `*`, or the ids of the insatser that may be opened, by comma; empty = none. */
  readonly insatser: string;
}

/** undefined = refused. */
export function authorityOf(principal: Principal, permission: PermissionId): Authority | undefined {
  const reach: Reach | undefined = principal.isOperator ? 'all' : reachOf(principal.grant, permission);
  if (reach === undefined) return undefined;
  return {
    databaseRole: permissions[permission].databaseRole,
    insatser: reach === 'all' ? '*' : principal.grant.insatser.join(','),
  };
}
