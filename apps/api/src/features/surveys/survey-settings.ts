import type { SurveySettingsView } from '@utfall/api-contract';
import { DEFAULT_THRESHOLD, type Indicator } from '@utfall/surveys';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** What the förbund asks and from how many answers on it shows them. */
export async function loadSurveySettings(tx: Transaction): Promise<SurveySettingsView> {
  const key = [tx.principal.forbundId];
  const [setting] = await tx.query<{ threshold: number; version: number }>(
    `SELECT threshold, version FROM survey_setting WHERE forbund_id = $1`,
    key,
  );
  const indicators = await tx.query<Indicator>(
    `SELECT number, label, options FROM survey_indicator WHERE forbund_id = $1 ORDER BY number`,
    key,
  );
  const used = await tx.query<{ indicator: number }>(
    `SELECT DISTINCT indicator FROM survey_result WHERE forbund_id = $1 ORDER BY indicator`,
    key,
  );
  return {
    threshold: setting?.threshold ?? DEFAULT_THRESHOLD,
    indicators,
    used: used.map(({ indicator }) => indicator),
    version: setting?.version ?? 0,
  };
}
