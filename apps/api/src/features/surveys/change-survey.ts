import type { SurveyDto, SurveyView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { loadSurvey, saveCounts, surveyView, writtenColumns, writtenValues } from './stored-survey.js';
import { surveyProblems } from './survey-problems.js';
import { loadSurveySettings } from './survey-settings.js';

/** What it is called and about, and its counts where they are entered anew: what was entered is not read again. */
export async function changeSurvey(
  tx: Transaction,
  { id, dto }: { readonly id: string; readonly dto: SurveyDto },
  clock: Clock,
): Promise<Result<SurveyView>> {
  const before = await loadSurvey(tx, id, true);
  if (!before) return failure('notFound');
  const settings = await loadSurveySettings(tx);
  if (before.version !== dto.version) return failure('staleVersion', { current: surveyView(before, settings) });
  const at = clock.now();
  const { indicators } = settings;
  const problems = await surveyProblems(tx, dto, { id, indicators, today: dayInSweden(at) });
  if (problems.length > 0) return invalid(problems);
  await tx.query(
    `UPDATE survey SET version = version + 1, ${writtenColumns.map((column, i) => `${column} = $${i + 3}`).join(', ')}
     WHERE forbund_id = $1 AND survey_id = $2`,
    [tx.principal.forbundId, id, ...writtenValues(dto)],
  );
  if (dto.counts) await saveCounts(tx, id, dto.counts);
  const after = await loadSurvey(tx, id);
  if (!after) throw new Error(`survey ${id} is gone while it is locked`);
  const { insatsId } = dto;
  await recordAudit(tx, { at, action: 'edited', subjectType: 'survey', subjectId: id, insatsId, after });
  return success(surveyView(after, settings));
}
