import {
  allowedBeside,
  categoryById,
  modeIds,
  structuralVariables,
  type Codebook,
  type Mode,
  type Variable,
  utfallCodebook,
} from '@utfall/codebook';

/**
 * `missingVariables` of the participation lib as SQL, so that the incomplete can be found and counted without reading all:
 * true for a row of `participation` that has something to mend. A spec holds the two against each other.
 */
export function incompleteCondition(codebook: Codebook = utfallCodebook): string {
  const mode = codebook.variable(structuralVariables.mode);
  const inMode = (id: Mode) => `${mode.column} = ${categoryById(mode, id)?.number ?? 'NULL'}`;
  const modes = [modeIds.withData, modeIds.anonymous].map((id) => {
    const due = codebook.variables.filter((variable) => isExpected(variable, id));
    return `(${inMode(id)} AND (${due.map((variable) => isMissing(codebook, variable)).join(' OR ')}))`;
  });
  return `(${modes.join(' OR ')})`;
}

function isExpected(variable: Variable, mode: Mode): boolean {
  if (variable.id === structuralVariables.exitReason) return true;
  const mayBeOpen = variable.id === structuralVariables.endDate || variable.askedAt === 'followUp';
  return !mayBeOpen && variable.collected[mode] === 'required' && !variable.optionalPerForbund;
}

function isMissing(codebook: Codebook, variable: Variable): string {
  const { column } = variable;
  const hasUnknown = variable.categories.some((category) => category.number === 0);
  const missing = hasUnknown ? `(${column} IS NULL OR ${column} = 0)` : `${column} IS NULL`;
  const ended = `${codebook.variable(structuralVariables.endDate).column} IS NOT NULL`;
  const conditions = [missing, ...(variable.askedAt === 'exit' ? [ended] : []), ...answerable(codebook, variable)];
  return conditions.length === 1 ? missing : `(${conditions.join(' AND ')})`;
}

/** Nothing is missing where the answer beside leaves nothing to choose. */
function answerable(codebook: Codebook, variable: Variable): string[] {
  if (!variable.dependsOn) return [];
  const other = codebook.variable(variable.dependsOn.variable);
  const numbers = other.categories.filter(({ id }) => allowedBeside(variable, id).length > 0).map((c) => c.number);
  return [numbers.length > 0 ? `${other.column} IN (${numbers.join(', ')})` : 'false'];
}
