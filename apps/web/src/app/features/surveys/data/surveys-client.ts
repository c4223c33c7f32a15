import { inject, Injectable } from '@angular/core';
import {
  type InsatsView,
  paths,
  type SurveyListView,
  type SurveySettingsView,
  type SurveyView,
} from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import type { SettingsContent } from '../form/settings-form.js';
import type { SurveyContent } from '../form/survey-form.js';

/** Surveys over HTTP. */
@Injectable()
export class SurveysClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  insatser(): Promise<ApiResult<readonly InsatsView[]>> {
    return this.api.get(this.forbund.api(paths.insatser));
  }

  list(): Promise<ApiResult<SurveyListView>> {
    return this.api.get(this.forbund.api(paths.surveys));
  }

  survey(id: string): Promise<ApiResult<SurveyView>> {
    return this.api.get(this.forbund.api(paths.survey, { id }));
  }

  /** @param key the same for every try, so that a lost answer does not make two */
  create(content: SurveyContent, key: string): Promise<ApiResult<SurveyView>> {
    const headers = { 'Idempotency-Key': key };
    return this.api.send('POST', this.forbund.api(paths.surveys), { body: { ...content, version: 0 }, headers });
  }

  change(id: string, content: SurveyContent, version: number): Promise<ApiResult<SurveyView>> {
    return this.api.send('PUT', this.forbund.api(paths.survey, { id }), { body: { ...content, version } });
  }

  remove({ id, version }: SurveyView): Promise<ApiResult<null>> {
    return this.api.send('DELETE', this.forbund.api(paths.survey, { id }), { query: { version } });
  }

  settings(): Promise<ApiResult<SurveySettingsView>> {
    return this.api.get(this.forbund.api(paths.surveySettings));
  }

  define(content: SettingsContent, version: number): Promise<ApiResult<SurveySettingsView>> {
    return this.api.send('PUT', this.forbund.api(paths.surveySettings), { body: { ...content, version } });
  }
}
