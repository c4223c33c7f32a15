import { inject, Injectable } from '@angular/core';
import {
  type InsatsView,
  paths,
  type ViolenceMonthDto,
  type ViolenceQuestionsView,
  type ViolenceTallyView,
  type ViolenceYearView,
} from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** The tally of the questions about violence over HTTP: counts alone. */
@Injectable()
export class ViolenceClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  insatser(): Promise<ApiResult<readonly InsatsView[]>> {
    return this.api.get(this.forbund.api(paths.insatser));
  }

  questions(): Promise<ApiResult<ViolenceQuestionsView>> {
    return this.api.get(this.forbund.api(paths.violenceQuestions));
  }

  define(texts: readonly string[], version: number): Promise<ApiResult<ViolenceQuestionsView>> {
    const questions = texts.map((text) => ({ text }));
    return this.api.send('PUT', this.forbund.api(paths.violenceQuestions), { body: { questions, version } });
  }

  year(insats: string, year: number): Promise<ApiResult<ViolenceYearView>> {
    return this.api.get(this.forbund.api(paths.violence), { insats, year });
  }

  save(month: ViolenceMonthDto): Promise<ApiResult<readonly ViolenceTallyView[]>> {
    return this.api.send('PUT', this.forbund.api(paths.violence), { body: month });
  }
}
