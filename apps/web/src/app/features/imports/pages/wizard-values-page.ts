import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DraftValuesView, ImportDraftView } from '@utfall/api-contract';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { TextPipe } from '../../../shared/language/text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Banner, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { ErrorSummary } from '../../../shared/ui/field/index.js';
import { DraftStore } from '../data/draft-store.js';
import { answersOf, decisions, keyOf, openFields, type ValueAnswers } from '../data/value-answers.js';
import { WizardClient } from '../data/wizard-client.js';
import { ValueRows } from '../ui/value-rows.js';
import { WizardSteps } from '../ui/wizard-steps.js';

/** Third step: what every value means. Nothing is guessed without somebody agreeing. */
@Component({
  imports: [Banner, ErrorSummary, LoadFailure, RouterLink, TextPipe, ValueRows, WizardSteps],
  providers: [DraftStore, FormDrafts, WizardClient],
  templateUrl: './wizard-values-page.html',
  styleUrl: './wizard.scss',
})
export class WizardValuesPage {
  readonly id = input.required<string>();
  private readonly client = inject(WizardClient);
  private readonly router = inject(Router);
  private readonly drafts = inject(FormDrafts);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly store = inject(DraftStore);
  protected readonly values = new Loadable<DraftValuesView>();
  protected readonly problems = new FormProblems(inject(LANGUAGE));
  protected readonly saving = signal(false);
  protected readonly answers = linkedSignal<DraftValuesView | undefined, ValueAnswers>({
    source: this.values.value,
    computation: (found) => (found ? { ...answersOf(found), ...this.drafts.read<ValueAnswers>(this.form(found)) } : {}),
  });
  /** Each column with its values that somebody must look at, and those that are written as the codebook has them. */
  protected readonly columns = computed(() =>
    (this.values.value()?.columns ?? []).map((column) => ({
      ...column,
      asked: column.values.filter(({ exact }) => !exact),
      exact: column.values.filter(({ exact }) => exact),
    })),
  );

  constructor() {
    effect(() => {
      void this.store.load(this.id());
      void this.values.load(() => this.client.values(this.id()));
    });
  }

  protected reload(): void {
    void this.values.load(() => this.client.values(this.id()));
  }

  protected answer({ target, value, answer }: { target: string; value: string; answer: string }): void {
    const key = keyOf(target, value);
    this.answers.update((before) => ({ ...before, [key]: answer }));
    this.problems.mend(key);
    const found = this.values.value();
    if (found) this.drafts.keep(this.form(found), this.answers());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const found = this.values.value();
    if (!found || this.saving()) return;
    if (!this.problems.show(openFields(found, this.answers()))) return;
    this.saving.set(true);
    const body = { values: decisions(found, this.answers()), version: found.version };
    const result = await this.client.mapValues(this.id(), body);
    this.saving.set(false);
    if (!result.ok) {
      if (result.problem.code === 'staleVersion') {
        this.store.draft.set(result.problem.current as ImportDraftView);
        this.reload();
      }
      return this.problems.showFailure(result.problem);
    }
    this.drafts.drop(this.form(found));
    await this.router.navigate(this.store.link(this.id(), 'granska'));
  }

  private form({ version }: DraftValuesView): string {
    return `import-values.${this.id()}.${version}`;
  }
}
