import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../../platform/errors/result.js';
import { type Draft, draftContext, loadDraft } from './draft.js';
import { countOpenValues } from './draft-values.js';
import { draftProblems } from './draft-view.js';

/** The draft when its rows can be read: columns are mapped and every value has a meaning. */
export async function readyDraft(tx: Transaction, id: string, today: LocalDate): Promise<Result<Draft>> {
  const draft = await loadDraft(tx, id);
  if (!draft) return failure('notFound');
  const context = await draftContext(tx);
  const problems = draftProblems(draft, context);
  if (problems.length > 0) return invalid(problems.map((problem) => ({ ...problem, code: 'mapping' })));
  const open = await countOpenValues(tx, draft, context, today);
  if (open === 0) return success(draft);
  return invalid([
    {
      field: 'values',
      code: 'openValues',
      message: `${open} värden i filen har ingen betydelse än. Bestäm vad de betyder först.`,
      messageEn: `${open} values of the file have no meaning yet. Decide what they mean first.`,
    },
  ]);
}
