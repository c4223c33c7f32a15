import type { DraftValue, DraftValueColumn, DraftValuesView } from '@utfall/api-contract';
import { isOpen, openCategories, type Variable } from '@utfall/codebook';
import type { LocalDate } from '@utfall/calendar';
import { answerOf, codedVariable, INSATS_TARGET, suggestAnswer, ValueTable } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../../platform/errors/result.js';
import { type Draft, draftContext, type DraftContext, headingOf, insatsChoices, loadDraft } from './draft.js';
import { type StagedValues, stagedValues } from './staged-values.js';

/** What stands in the columns of coded answers, what it means, and what it seems to mean. */
export async function readDraftValues(tx: Transaction, id: string, today: LocalDate): Promise<Result<DraftValuesView>> {
  const draft = await loadDraft(tx, id);
  if (!draft) return failure('notFound');
  const context = await draftContext(tx);
  const staged = await stagedValues(tx, draft, draft.mapping);
  return success({ version: draft.version, columns: staged.map((one) => columnView(one, draft, context, today)) });
}

/** Values that nobody has given a meaning; a column of too many values has at least one. */
export async function countOpenValues(
  tx: Transaction,
  draft: Draft,
  context: DraftContext,
  today: LocalDate,
): Promise<number> {
  const columns = (await stagedValues(tx, draft, draft.mapping)).map((one) => columnView(one, draft, context, today));
  return columns.reduce(
    (sum, { values, tooMany }) => sum + (tooMany ? 1 : 0) + values.filter(({ answer }) => answer === null).length,
    0,
  );
}

function columnView(
  { target, columns, values, tooMany }: StagedValues,
  draft: Draft,
  context: DraftContext,
  today: LocalDate,
): DraftValueColumn {
  const decided = new ValueTable(draft.mapping);
  const headings = draft.columns.filter(({ column }) => columns.includes(column)).map(headingOf);
  const label = context.targets.find(({ id }) => id === target)?.label ?? { sv: target, en: target };
  const variable = codedVariable(target);
  const valueOf = ({ value, count }: { value: string; count: number }) =>
    variable ? codedValue(variable, value, count, decided) : insatsValue(value, count, decided, context);
  return {
    target,
    label,
    headings,
    // A column that is no list of answers is not shown value by value: it may hold anything.
    values: tooMany ? [] : values.map(valueOf),
    choices: variable
      ? openCategories(variable, today, true)
          .filter((category) => isOpen(category, today))
          .map(({ id, sv, en }) => ({ id, sv, en }))
      : insatsChoices(context),
    tooMany,
  };
}

function codedValue(variable: Variable, value: string, count: number, decided: ValueTable): DraftValue {
  const suggestion = suggestAnswer(variable, value);
  const answer = answerOf(variable, value, decided) ?? null;
  return {
    value,
    count,
    answer,
    exact: suggestion?.exact === true && answer === suggestion.category.id,
    suggestion: suggestion?.category.id ?? null,
  };
}

function insatsValue(
  value: string,
  count: number,
  decided: ValueTable,
  { insatser, lookup }: DraftContext,
): DraftValue {
  const named = lookup.find(value)?.insatsId;
  const wanted = decided.get(INSATS_TARGET, value) ?? named;
  const answer = insatser.some(({ insatsId }) => insatsId === wanted) ? (wanted ?? null) : null;
  return { value, count, answer, exact: named !== undefined && answer === named, suggestion: named ?? null };
}
