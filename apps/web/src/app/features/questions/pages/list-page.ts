import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { QuestionListStore } from '../data/question-list-store.js';
import { QuestionsClient } from '../data/questions-client.js';
import { QuestionTable } from '../ui/question-table.js';

/** Egna frågor: what the förbund asks beside the codebook, those that are asked first. */
@Component({
  imports: [EmptyState, Icon, LoadFailure, QuestionTable, RouterLink],
  providers: [QuestionListStore, QuestionsClient],
  templateUrl: './list-page.html',
})
export class ListPage {
  protected readonly store = inject(QuestionListStore);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly today = inject(SessionStore).today;
  protected readonly mayWrite = this.forbund.allows('question:write');
  protected readonly linkOf = this.mayWrite ? (id: string): string[] => this.forbund.link('fragor', id) : null;
  protected readonly questions = computed(() => {
    const isClosed = (validTo: string | null): boolean => validTo !== null && validTo <= this.today();
    const all = this.store.questions.value() ?? [];
    return [...all.filter(({ validTo }) => !isClosed(validTo)), ...all.filter(({ validTo }) => isClosed(validTo))];
  });

  constructor() {
    void this.store.load();
  }
}
