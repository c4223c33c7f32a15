import type { FieldProblem, SurveySettingsDto, SurveySettingsView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { loadSurveySettings } from './survey-settings.js';

/** Threshold and indicators, whole. An indicator that a survey has answers to stays, with as many options. */
export async function changeSurveySettings(
  tx: Transaction,
  dto: SurveySettingsDto,
  clock: Clock,
): Promise<Result<SurveySettingsView>> {
  const { forbundId } = tx.principal;
  const before = await loadSurveySettings(tx);
  if (before.version !== dto.version) return failure('staleVersion', { current: before });
  const problems = settingsProblems(dto, before);
  if (problems.length > 0) return invalid(problems);
  const saved = await tx.query(
    `INSERT INTO survey_setting (forbund_id, threshold) VALUES ($1, $2)
     ON CONFLICT (forbund_id) DO UPDATE SET threshold = $2, version = survey_setting.version + 1
       WHERE survey_setting.version = $3 RETURNING 1`,
    [forbundId, dto.threshold, dto.version],
  );
  if (saved.length === 0) return failure('staleVersion', { current: await loadSurveySettings(tx) });
  const kept = dto.indicators.map(({ number }) => number);
  await tx.query(`DELETE FROM survey_indicator WHERE forbund_id = $1 AND number <> ALL ($2::smallint[])`, [
    forbundId,
    kept,
  ]);
  for (const { number, label, options } of dto.indicators) {
    await tx.query(
      `INSERT INTO survey_indicator (forbund_id, number, label, options) VALUES ($1, $2, $3, $4)
       ON CONFLICT (forbund_id, number) DO UPDATE SET label = $3, options = $4`,
      [forbundId, number, label, options.map(({ text }) => text)],
    );
  }
  const after = await loadSurveySettings(tx);
  const at = clock.now();
  await recordAudit(tx, {
    at,
    action: 'edited',
    subjectType: 'surveySettings',
    subjectId: forbundId,
    insatsId: null,
    after,
  });
  return success(after);
}

function settingsProblems({ indicators }: SurveySettingsDto, { used, indicators: before }: SurveySettingsView) {
  const numbers = indicators.map(({ number }) => number);
  const problems: FieldProblem[] = indicators.flatMap(({ number }, i) =>
    numbers.indexOf(number) < i ? [{ field: `indicators.${i}.number`, ...TWICE }] : [],
  );
  for (const number of used) {
    const i = numbers.indexOf(number);
    const was = before.find((indicator) => indicator.number === number)?.options.length;
    if (i < 0) problems.push({ field: 'indicators', ...inUse(number) });
    else if (indicators[i]?.options.length !== was)
      problems.push({ field: `indicators.${i}.options`, ...inUse(number) });
  }
  return problems;
}

const TWICE = {
  code: 'numberTwice',
  message: 'Numret används redan av en annan indikator.',
  messageEn: 'The number is another indicator’s already.',
};

function inUse(number: number) {
  return {
    code: 'indicatorInUse',
    message: `Indikator ${number} har svar: den kan inte tas bort och har lika många svarsalternativ som förut.`,
    messageEn: `Indicator ${number} has answers: it cannot be taken away and keeps its number of options.`,
  };
}
