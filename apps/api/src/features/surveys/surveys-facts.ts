import type { ReportSurveys } from '@utfall/appendix';
import type { LocalDate, Period } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { loadSurveys, surveyView } from './stored-survey.js';
import { loadSurveySettings } from './survey-settings.js';

/** What this feature publishes to others: the surveys that ended in a period, as everybody may see them. */
export async function surveysOfPeriod(tx: Transaction, { start, end }: Period): Promise<ReportSurveys> {
  const settings = await loadSurveySettings(tx);
  const { indicators, threshold } = settings;
  const ended = ({ to }: { readonly to: LocalDate }) => to >= start && to < end;
  const surveys = await loadSurveys(tx);
  return { items: surveys.filter(ended).map((survey) => surveyView(survey, settings)), indicators, threshold };
}
