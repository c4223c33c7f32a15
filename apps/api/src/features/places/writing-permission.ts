import { isAllowed, type PermissionId } from '@utfall/api-contract';
import type { Principal } from '../../platform/database/principal.js';

/** The förbund plans everywhere, a samordnare own insatser. */
export function writingPermission({ grant, isOperator }: Principal): 'places:write' | 'places:writeOwn' {
  return isOperator || isAllowed(grant, 'places:write') ? 'places:write' : 'places:writeOwn';
}

export const anyWritingPermission = ['places:write', 'places:writeOwn'] as const satisfies readonly PermissionId[];
