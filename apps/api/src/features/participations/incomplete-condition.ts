import {
  categoryById,
  type Codebook,
  type Mode,
  modeIds,
  structuralVariables,
  utfallCodebook,
  type Variable,
} from '@utfall/codebook';
import { type ExpectedAnswer, expectedAnswers } from '@utfall/participation';

/**
 * The expected answers of the participation lib as SQL, so that the incomplete can be found and counted without reading all:
 * true for a row of `participation` that has something to mend. A spec holds it against `missingVariables`.
 */
export function incompleteCondition(codebook: Codebook = utfallCodebook): string {
  const mode = codebook.variable(structuralVariables.mode);
  const inMode = (id: Mode) => `${mode.column} = ${categoryById(mode, id)?.number ?? 'NULL'}`;
  const expected = expectedAnswers(codebook).filter(({ variable }) => !variable.own);
  const modes = [...new Set(expected.map((one) => one.mode))].map((id) => {
    const due = expected.filter((one) => one.mode === id).map((one) => isMissing(codebook, one));
    return `(${inMode(id)} AND (${due.join(' OR ')}))`;
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

function isMissing(codebook: Codebook, { variable, onlyEnded, beside }: ExpectedAnswer): string {
  const { column } = variable;
  const hasUnknown = variable.categories.some((category) => category.number === 0);
  const missing = hasUnknown ? `(${column} IS NULL OR ${column} = 0)` : `${column} IS NULL`;
  const ended = `${codebook.variable(structuralVariables.endDate).column} IS NOT NULL`;
  const conditions = [
    missing,
    ...(onlyEnded ? [ended] : []),
    ...(beside ? [isOneOf(beside.variable, beside.ids)] : []),
  ];
  return conditions.length === 1 ? missing : `(${conditions.join(' AND ')})`;
}

function isOneOf(variable: Variable, ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => categoryById(variable, id)?.number ?? []);
  return numbers.length > 0 ? `${variable.column} IN (${numbers.join(', ')})` : 'false';
}
