import type { SurveyListView, SurveyView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { loadSurvey, loadSurveys, surveyView } from './stored-survey.js';
import { loadSurveySettings } from './survey-settings.js';

/** Surveys within reach, the latest first. */
export async function listSurveys(tx: Transaction): Promise<Result<SurveyListView>> {
  const settings = await loadSurveySettings(tx);
  const surveys = await loadSurveys(tx);
  return success({ items: surveys.map((survey) => surveyView(survey, settings)) });
}

export async function readSurvey(tx: Transaction, { id }: { readonly id: string }): Promise<Result<SurveyView>> {
  const found = await loadSurvey(tx, id);
  return found ? success(surveyView(found, await loadSurveySettings(tx))) : failure('notFound');
}
