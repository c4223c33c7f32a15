import { inject, Injectable } from '@angular/core';
import { type InsatsView, paths, type QuestionView } from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import type { QuestionContent } from '../form/question-content.js';

/** The förbund's own questions over HTTP. */
@Injectable()
export class QuestionsClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  list(): Promise<ApiResult<readonly QuestionView[]>> {
    return this.api.get(this.forbund.api(paths.questions));
  }

  insatser(): Promise<ApiResult<readonly InsatsView[]>> {
    return this.api.get(this.forbund.api(paths.insatser));
  }

  /** @param key the same for every try of one form: a lost answer does not ask twice */
  create(content: QuestionContent, key: string): Promise<ApiResult<QuestionView>> {
    return this.api.send('POST', this.forbund.api(paths.questions), {
      body: { ...content, version: 0 },
      headers: { 'Idempotency-Key': key },
    });
  }

  change(id: string, content: QuestionContent, version: number): Promise<ApiResult<QuestionView>> {
    return this.api.send('PUT', this.forbund.api(paths.question, { id }), { body: { ...content, version } });
  }
}
