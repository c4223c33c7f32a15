import { loadCodebooks } from '../../questions/questions-facts.js';
import type { ImportKindDefinition } from '../import-kind.js';
import { readInsatser } from '../insats-lookup.js';
import { checkParticipations } from './check-participations.js';
import { lookUpCodes } from './look-up-codes.js';
import { participationRows } from './read-participations.js';
import { saveParticipations } from './save-participations.js';

/** deltagare.csv: one row per participation. */
export const deltagareImport: ImportKindDefinition = {
  permission: 'participation:import',
  prepare: async (tx, today) => {
    const insatser = await readInsatser(tx);
    const [forbund] = await tx.query<{ optionalVariables: string[] }>(
      `SELECT optional_variables AS "optionalVariables" FROM forbund WHERE forbund_id = $1`,
      [tx.principal.forbundId],
    );
    const codebooks = await loadCodebooks(tx);
    const rules = { today, insatser, codebooks, optionalVariables: forbund?.optionalVariables ?? [] };
    return {
      openRows: (columns) => participationRows(columns, rules),
      lookUp: lookUpCodes,
      check: checkParticipations,
      save: saveParticipations,
    };
  },
};
