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
  return `(${[...modes, `(${inMode(modeIds.withData)} AND ${ownQuestionMissing(codebook)})`].join(' OR ')})`;
}

/**
 * A required question of the förbund's own that was in force and has no known answer. The columns inside have names of their
 * own, so that those of the participation can be named as everywhere else.
 */
function ownQuestionMissing(codebook: Codebook): string {
  const column = (id: string) => codebook.variable(id).column;
  const day = `CASE q_asked WHEN 'enrolment' THEN ${column(structuralVariables.startDate)}
    WHEN 'exit' THEN ${column(structuralVariables.endDate)} END`;
  return `EXISTS (
  SELECT FROM (SELECT forbund_id, question_id, insats_id, asked_at, valid_from, valid_to FROM question WHERE required)
    AS q (q_forbund, q_question, q_insats, q_asked, q_from, q_to)
  WHERE q_forbund = forbund_id AND ${day} >= q_from AND (q_to IS NULL OR ${day} < q_to)
    AND (q_insats IS NULL OR q_insats = insats_id OR q_insats = (
      SELECT i_parent FROM (SELECT forbund_id, insats_id, parent_id FROM insats) AS i (i_forbund, i_insats, i_parent)
      WHERE i_forbund = forbund_id AND i_insats = insats_id))
    AND NOT EXISTS (
      SELECT FROM (SELECT forbund_id, participation_id, question_id, coded FROM question_answer)
        AS a (a_forbund, a_participation, a_question, a_coded)
      WHERE a_forbund = forbund_id AND a_participation = participation_id AND a_question = q_question
        AND coalesce(a_coded, 1) <> 0))`;
}

function isExpected(variable: Variable, mode: Mode): boolean {
  if (variable.own) return false;
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
