import type { ImportKindDefinition } from '../import-kind.js';
import { insatsRows } from './read-insatser.js';
import { checkInsatser, saveInsatser } from './save-insatser.js';

/** insatser.csv: insatser and their tracks, in any order. */
export const insatserImport: ImportKindDefinition = {
  permission: 'insats:import',
  // Compared with each other in memory; the largest förbund has some fifty.
  maxRows: 1000,
  prepare: () => Promise.resolve({ openRows: insatsRows, check: checkInsatser, save: saveInsatser }),
};
