import { everywhereOrOwn } from '../../platform/auth/everywhere-or-own.js';

export const {
  any: anyWritingPermission,
  of: writingPermission,
  isEverywhere: isWriterOfAll,
} = everywhereOrOwn('activity:write', 'activity:writeOwn');
