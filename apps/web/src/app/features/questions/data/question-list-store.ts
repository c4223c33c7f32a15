import { inject, Injectable } from '@angular/core';
import type { InsatsView, QuestionView } from '@utfall/api-contract';
import { Loadable } from '../../../shared/data/loadable.js';
import { QuestionsClient } from './questions-client.js';

/** The förbund's own questions and the insatser that they are asked in. Provided by the page. */
@Injectable()
export class QuestionListStore {
  private readonly client = inject(QuestionsClient);
  readonly questions = new Loadable<readonly QuestionView[]>();
  readonly insatser = new Loadable<readonly InsatsView[]>();

  async load(): Promise<void> {
    await Promise.all([
      this.questions.load(() => this.client.list()),
      this.insatser.load(() => this.client.insatser()),
    ]);
  }

  /** Puts in a newer state of one question. */
  take(newer: QuestionView): void {
    this.questions.set((this.questions.value() ?? []).map((one) => (one.id === newer.id ? newer : one)));
  }
}
