import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { errors, type QuestionView } from '@utfall/api-contract';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { insatsTree } from '../../../shared/insatser/insats-tree.js';
import { TextPipe } from '../../../shared/language/text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { bothChanged, given } from '../../../shared/ui/dialog/conflict-outcome.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { ErrorSummary } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { QuestionEditor, type SaveOutcome } from '../data/question-editor.js';
import { QuestionListStore } from '../data/question-list-store.js';
import { QuestionsClient } from '../data/questions-client.js';
import { QuestionFields } from '../ui/question-fields.js';

/** One question of the förbund's own, new or to change. */
@Component({
  imports: [ErrorSummary, LoadFailure, QuestionFields, RouterLink, SubmitKeys, TextPipe],
  providers: [FormDrafts, QuestionEditor, QuestionListStore, QuestionsClient],
  templateUrl: './question-page.html',
  styleUrl: './question-page.scss',
})
export class QuestionPage {
  /** From the address; absent for a new one. */
  readonly id = input<string>();

  protected readonly store = inject(QuestionListStore);
  protected readonly editor = inject(QuestionEditor);
  protected readonly forbund = inject(CurrentForbund);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly question = computed(() => this.store.questions.value()?.find(({ id }) => id === this.id()));
  protected readonly insatser = computed(() =>
    insatsTree((this.store.insatser.value() ?? []).filter(({ kind }) => kind !== 'structural')),
  );
  protected readonly isMissing = computed(
    () => this.store.questions.value() !== undefined && this.id() !== undefined && this.question() === undefined,
  );
  protected readonly notFound = { code: 'notFound', title: errors.notFound.sv, titleEn: errors.notFound.en };

  constructor() {
    void this.begin();
  }

  protected async begin(): Promise<void> {
    await this.store.load();
    const questions = this.store.questions.value();
    if (!questions || this.isMissing()) return;
    this.editor.open({ questions, insatser: this.store.insatser.value() ?? [] }, this.question(), randomKey());
  }

  protected mend(field: string): void {
    this.editor.problems.mend(field);
    // With another list of answers the sentences would stand beside the wrong ones.
    if (field === 'categories') {
      const all = Object.keys(this.editor.problems.byField());
      for (const one of all.filter((name) => name.startsWith('categories.'))) this.editor.problems.mend(one);
    }
  }

  protected async save(): Promise<void> {
    await this.settle(await this.editor.save());
  }

  protected cancel(): void {
    this.editor.discard();
    void this.router.navigate(this.forbund.link('fragor'));
  }

  private async settle(outcome: SaveOutcome): Promise<void> {
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'stale') {
      await this.settleConflict(outcome);
      return;
    }
    this.notices.say($localize`Frågan är sparad.`);
    await this.router.navigate(this.forbund.link('fragor'));
  }

  private async settleConflict({ newer, conflict }: Extract<SaveOutcome, { kind: 'stale' }>): Promise<void> {
    // Nothing that I changed was changed by the other: both changes can stand, and I am told of the other's.
    if (conflict.differences.length === 0) {
      await this.settle(await this.editor.saveOver(newer));
      this.notices.say(bothChanged(conflict));
      return;
    }
    const choice = await this.dialogs.merge(conflict);
    if (choice === 'newer') this.takeNewer(newer);
    else if (choice) await this.settle(await this.editor.saveOver(newer, given(conflict, choice.mine)));
  }

  private takeNewer(newer: QuestionView): void {
    this.store.take(newer);
    this.editor.discard(newer);
  }
}
