import type { ImportKindDefinition } from '../import-kind.js';
import { checkEconomy } from './check-economy.js';
import { economyRows } from './read-economy.js';
import { saveEconomy } from './save-economy.js';

/** ekonomi.csv: budget, outturn and forecast of ledger codes in a period, whole kronor or with öre. */
export const ekonomiImport: ImportKindDefinition = {
  permission: 'economy:import',
  prepare: () => Promise.resolve({ openRows: economyRows, check: checkEconomy, save: saveEconomy }),
};
