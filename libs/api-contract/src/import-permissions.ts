import type { PermissionId } from './permissions.js';
import type { ImportKind } from './resources.js';

/** What each kind of file asks of the role. */
export const importPermissions = {
  insatser: 'insats:import',
  deltagare: 'participation:import',
  volym: 'volume:import',
  ekonomi: 'economy:import',
} as const satisfies Record<ImportKind, PermissionId>;
