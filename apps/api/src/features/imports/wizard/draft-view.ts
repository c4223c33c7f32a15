import type { DraftProblem, ImportDraftView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { mappingProblems } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { type Draft, draftContext, type DraftContext, insatsChoices } from './draft.js';
import { countOpenValues } from './draft-values.js';

/** Rows that show what a column holds. */
const SAMPLE = 5;

export async function draftView(tx: Transaction, draft: Draft, today: LocalDate): Promise<ImportDraftView> {
  const context = await draftContext(tx);
  const problems = draftProblems(draft, context);
  const sample = await tx.query<{ payload: (string | null)[] }>(
    `SELECT payload FROM import_stage WHERE forbund_id = $1 AND import_id = $2 ORDER BY row_no LIMIT ${SAMPLE}`,
    [tx.principal.forbundId, draft.id],
  );
  const { sha256: _, ...file } = draft.file;
  return {
    id: draft.id,
    createdAt: new Date(draft.createdAt).toISOString(),
    version: draft.version,
    file,
    columns: draft.columns,
    sample: sample.map(({ payload }) => payload),
    rows: draft.rows,
    mapping: draft.mapping,
    insatser: insatsChoices(context),
    remembered: draft.remembered,
    problems,
    openValues: problems.length > 0 ? 0 : await countOpenValues(tx, draft, context, today),
  };
}

export function draftProblems({ columns, mapping }: Draft, { targets, insatser }: DraftContext): DraftProblem[] {
  const ids = insatser.map(({ insatsId }) => insatsId);
  return mappingProblems(mapping, { columns, targets, insatser: ids }).map(({ field, sv, en }) => ({
    field,
    message: sv,
    messageEn: en,
  }));
}
