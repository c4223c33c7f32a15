import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { loadSurvey, surveyView } from './stored-survey.js';
import { loadSurveySettings } from './survey-settings.js';

/** It is shown no more; the audit trail keeps what it was. */
export async function removeSurvey(
  tx: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
  clock: Clock,
): Promise<Result<null>> {
  const before = await loadSurvey(tx, id, true);
  if (!before) return failure('notFound');
  if (before.version !== version) {
    return failure('staleVersion', { current: surveyView(before, await loadSurveySettings(tx)) });
  }
  await tx.query(`DELETE FROM survey WHERE forbund_id = $1 AND survey_id = $2`, [tx.principal.forbundId, id]);
  await recordAudit(tx, {
    at: clock.now(),
    action: 'removed',
    subjectType: 'survey',
    subjectId: id,
    insatsId: before.insatsId,
    after: before,
  });
  return success(null);
}
