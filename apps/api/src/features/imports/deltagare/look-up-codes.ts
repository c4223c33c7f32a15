import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { lookUpImportedCodes } from '../../participations/participations-facts.js';
import { importError } from '../import-error.js';
import { NO_ERRORS, type SetErrors, type Stage } from '../import-kind.js';
import type { StagedRow } from '../stage-rows.js';
import { CODE_HEADING } from './read-participations.js';

/** Before the rows are compared with what is stored, which would tell who of the own participants is elsewhere (ADR 17). */
export async function lookUpCodes(tx: Transaction, { at }: Stage, rows: readonly StagedRow[]): Promise<SetErrors> {
  const codes = rows.flatMap(({ payload }) => {
    const { code, insats_id: insatsId } = payload as { code?: string | null; insats_id: string };
    return code ? [{ code, insatsId }] : [];
  });
  const may = await lookUpImportedCodes(tx, codes, { now: () => at });
  return may ? NO_ERRORS : { errors: [importError(TOO_MANY, { column: CODE_HEADING })], count: 1 };
}

const TOO_MANY = {
  sv: 'Filen har för många koder som hör till deltagare i insatser där du inte arbetar. Dela filen, vänta en kvart mellan delarna, eller be den som driver Utfall att importera den.',
  en: 'The file has too many codes of participants in insatser where you do not work. Part the file and wait a quarter of an hour between the parts, or ask whoever runs Utfall to import it.',
};
