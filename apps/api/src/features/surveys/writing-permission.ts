import { isAllowed, type PermissionId } from '@utfall/api-contract';
import type { Principal } from '../../platform/database/principal.js';

/** The förbund enters everywhere and for itself, a samordnare in own insatser. */
export function writingPermission(principal: Principal): 'survey:write' | 'survey:writeOwn' {
  return isWriterOfAll(principal) ? 'survey:write' : 'survey:writeOwn';
}

export const anyWritingPermission = ['survey:write', 'survey:writeOwn'] as const satisfies readonly PermissionId[];

export function isWriterOfAll({ grant, isOperator }: Principal): boolean {
  return isOperator || isAllowed(grant, 'survey:write');
}
