import { type ImportKind, importPermissions, type PermissionId } from '@utfall/api-contract';

/** In the order in which a förbund begins: what there is, who takes part, what is only counted, what it cost. */
const order: readonly ImportKind[] = ['insatser', 'deltagare', 'volym', 'ekonomi'];

/** The kinds of file that the role may import. */
export function kindsFor(allows: (permission: PermissionId) => boolean): readonly ImportKind[] {
  return order.filter((kind) => allows(importPermissions[kind]));
}
