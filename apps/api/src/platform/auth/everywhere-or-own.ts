import { isAllowed, type PermissionId } from '@utfall/api-contract';
import type { Principal } from '../database/principal.js';

/** The same work under two permissions: in every insats of the förbund and for the förbund itself, or in own insatser. */
export interface EverywhereOrOwn<Permission extends PermissionId> {
  /** For the guard: one of them is enough to enter. */
  readonly any: readonly PermissionId[];
  /** Which of the two somebody works under. */
  readonly of: (principal: Principal) => Permission;
  readonly isEverywhere: (principal: Principal) => boolean;
}

export function everywhereOrOwn<All extends PermissionId, Own extends PermissionId>(
  all: All,
  own: Own,
): EverywhereOrOwn<All | Own> {
  const isEverywhere = ({ grant, isOperator }: Principal) => isOperator || isAllowed(grant, all);
  return { any: [all, own], of: (principal) => (isEverywhere(principal) ? all : own), isEverywhere };
}
