import { randomUUID } from 'node:crypto';
import type { SurveyDto, SurveyView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../platform/idempotency/claim-idempotency-key.js';
import { loadSurvey, saveCounts, surveyView, writtenColumns, writtenValues } from './stored-survey.js';
import { surveyProblems } from './survey-problems.js';
import { loadSurveySettings } from './survey-settings.js';

/** A request that is sent again gives the survey that the first one made. */
export async function createSurvey(
  tx: Transaction,
  { dto, attempt }: { readonly dto: SurveyDto; readonly attempt: Attempt | null },
  clock: Clock,
): Promise<Result<SurveyView>> {
  const id = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, id) : success(id);
  if (!claimed.ok) return claimed;
  const settings = await loadSurveySettings(tx);
  if (claimed.value !== id) {
    const first = await loadSurvey(tx, claimed.value);
    return first ? success(surveyView(first, settings)) : failure('notFound');
  }
  const at = clock.now();
  const { indicators } = settings;
  const problems = await surveyProblems(tx, dto, { id, indicators, today: dayInSweden(at) });
  if (dto.counts === null) problems.push(NO_COUNTS);
  if (problems.length > 0 || dto.counts === null) return invalid(problems);
  await tx.query(
    `INSERT INTO survey (forbund_id, survey_id, ${writtenColumns.join(', ')})
     VALUES ($1, $2, ${writtenColumns.map((_, i) => `$${i + 3}`).join(', ')})`,
    [tx.principal.forbundId, id, ...writtenValues(dto)],
  );
  await saveCounts(tx, id, dto.counts);
  const after = await loadSurvey(tx, id);
  if (!after) throw new Error(`survey ${id} is gone as soon as it is made`);
  const { insatsId } = dto;
  await recordAudit(tx, { at, action: 'created', subjectType: 'survey', subjectId: id, insatsId, after });
  return success(surveyView(after, settings));
}

const NO_COUNTS = {
  field: 'counts',
  code: 'required',
  message: 'Ange hur många som tillfrågades och besvarade.',
  messageEn: 'Say how many were asked and answered.',
};
