import { everywhereOrOwn } from '../../platform/auth/everywhere-or-own.js';

export const { any: anyWritingPermission, of: writingPermission } = everywhereOrOwn('places:write', 'places:writeOwn');
