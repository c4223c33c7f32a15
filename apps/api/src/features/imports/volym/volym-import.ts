import type { ImportKindDefinition } from '../import-kind.js';
import { readInsatser } from '../insats-lookup.js';
import { volumeRows } from './read-volume.js';
import { checkVolume, saveVolume } from './save-volume.js';

/** volym.csv: counts by insats, month and gender, without records. */
export const volymImport: ImportKindDefinition = {
  permission: 'volume:import',
  prepare: async (tx, today) => {
    const insatser = await readInsatser(tx);
    return {
      openRows: (columns) => volumeRows(columns, insatser, today),
      check: checkVolume,
      save: saveVolume,
    };
  },
};
