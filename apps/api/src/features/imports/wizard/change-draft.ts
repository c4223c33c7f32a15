import type { DraftColumnsDto, DraftValuesDto, ImportDraftView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { normalizedLabel } from '@utfall/codebook';
import { codedVariable, type ImportMapping, INSATS_TARGET } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../../platform/errors/result.js';
import { type Draft, draftContext, loadDraft } from './draft.js';
import { draftProblems, draftView } from './draft-view.js';

/** What the columns hold and what is the same for every row. What was said of values stays. */
export async function mapColumns(
  tx: Transaction,
  { id, dto, today }: { readonly id: string; readonly dto: DraftColumnsDto; readonly today: LocalDate },
): Promise<Result<ImportDraftView>> {
  const draft = await loadDraft(tx, id, true);
  if (!draft) return failure('notFound');
  if (draft.version !== dto.version) return stale(tx, draft, today);
  const mapping: ImportMapping = {
    columns: dto.columns.map(({ column, target, dayOrder }) => ({ column, target, dayOrder })),
    constants: Object.fromEntries(dto.constants.map(({ target, value }) => [target, value])),
    values: draft.mapping.values,
  };
  const problems = draftProblems({ ...draft, mapping }, await draftContext(tx));
  if (problems.length > 0) return invalid(problems.map((problem) => ({ ...problem, code: 'mapping' })));
  return await saved(tx, draft, mapping, today);
}

/** What values mean; what is said of a value before is replaced, of others kept. */
export async function mapValues(
  tx: Transaction,
  { id, dto, today }: { readonly id: string; readonly dto: DraftValuesDto; readonly today: LocalDate },
): Promise<Result<ImportDraftView>> {
  const draft = await loadDraft(tx, id, true);
  if (!draft) return failure('notFound');
  if (draft.version !== dto.version) return stale(tx, draft, today);
  const { insatser, targets } = await draftContext(tx);
  const isInsats = (answer: string) => insatser.some(({ insatsId }) => insatsId === answer);
  const unknown = dto.values.flatMap(({ target, answer }, i) => {
    const isAsked = targets.some((one) => one.id === target);
    const categories = (isAsked ? codedVariable(target)?.categories : undefined) ?? [];
    const isAllowed =
      target === INSATS_TARGET ? isInsats(answer) : categories.some((category) => category.id === answer);
    return isAllowed ? [] : [{ ...UNKNOWN_ANSWER, field: `values.${i}.answer` }];
  });
  if (unknown.length > 0) return invalid(unknown);
  const values = new Map(draft.mapping.values.map((one) => [`${one.target}\n${one.value}`, one]));
  for (const { target, value, answer } of dto.values) {
    const key = normalizedLabel(value);
    values.set(`${target}\n${key}`, { target, value: key, answer });
  }
  return await saved(tx, draft, { ...draft.mapping, values: [...values.values()] }, today);
}

async function saved(
  tx: Transaction,
  draft: Draft,
  mapping: ImportMapping,
  today: LocalDate,
): Promise<Result<ImportDraftView>> {
  const version = draft.version + 1;
  await tx.query(`UPDATE import_draft SET mapping = $3, version = $4 WHERE forbund_id = $1 AND draft_id = $2`, [
    tx.principal.forbundId,
    draft.id,
    JSON.stringify(mapping),
    version,
  ]);
  return success(await draftView(tx, { ...draft, mapping, version }, today));
}

async function stale(tx: Transaction, draft: Draft, today: LocalDate): Promise<Result<never>> {
  return failure('staleVersion', { current: await draftView(tx, draft, today) });
}

const UNKNOWN_ANSWER = {
  code: 'unknownCategory',
  message: 'Välj bland svaren i listan.',
  messageEn: 'Choose from the answers in the list.',
};
