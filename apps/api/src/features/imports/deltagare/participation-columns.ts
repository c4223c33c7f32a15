import { categoryById, modeIds, schemaOf, structuralVariables, utfallCodebook } from '@utfall/codebook';

/** The codebook's columns of `participation`, as an SQL list with a prefix before each; a new variable needs no change here. */
export function participationColumns(prefix = ''): string {
  return names.map((name) => `${prefix}${name}`).join(', ');
}

const names = schemaOf(utfallCodebook).columns.map((column) => column.name);

/** Column and number of the mode in which a participation has a code. */
const mode = utfallCodebook.variable(structuralVariables.mode);
export const MODE_COLUMN = mode.column;
export const WITH_DATA = categoryById(mode, modeIds.withData)?.number ?? 0;
