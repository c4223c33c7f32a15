import { isAllowed, type PermissionId } from '@utfall/api-contract';
import type { Principal } from '../../platform/database/principal.js';

/** The förbund enters everywhere and for itself, a samordnare in own insatser. */
export function writingPermission(principal: Principal): 'activity:write' | 'activity:writeOwn' {
  return isWriterOfAll(principal) ? 'activity:write' : 'activity:writeOwn';
}

export const anyWritingPermission = ['activity:write', 'activity:writeOwn'] as const satisfies readonly PermissionId[];

export function isWriterOfAll({ grant, isOperator }: Principal): boolean {
  return isOperator || isAllowed(grant, 'activity:write');
}
