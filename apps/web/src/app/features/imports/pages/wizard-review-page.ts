import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { ProblemPipe } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Banner, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { ChosenFiles } from '../data/chosen-files.js';
import { DraftStore } from '../data/draft-store.js';
import { ImportClient } from '../data/import-client.js';
import { ImportWatch } from '../data/import-watch.js';
import { WizardClient } from '../data/wizard-client.js';
import { DuplicateTable } from '../ui/duplicate-table.js';
import { ErrorTable } from '../ui/error-table.js';
import { ImportProgress } from '../ui/import-progress.js';
import { PreviewTable } from '../ui/preview-table.js';
import { WizardSteps } from '../ui/wizard-steps.js';

/** Last step: a dry run shows what will be saved, then it is. */
@Component({
  imports: [
    Banner,
    DuplicateTable,
    ErrorTable,
    ImportProgress,
    LoadFailure,
    PreviewTable,
    ProblemPipe,
    RouterLink,
    WizardSteps,
  ],
  providers: [DraftStore, ImportClient, ImportWatch, WizardClient],
  templateUrl: './wizard-review-page.html',
  styleUrl: './wizard.scss',
})
export class WizardReviewPage {
  readonly id = input.required<string>();
  private readonly client = inject(WizardClient);
  private readonly router = inject(Router);
  private readonly files = inject(ChosenFiles);
  protected readonly watch = inject(ImportWatch);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly store = inject(DraftStore);
  protected readonly alike = signal<'skip' | 'import'>('skip');
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly saving = signal(false);
  protected readonly preview = computed(() => this.watch.view()?.preview);
  protected readonly mayRepeat = computed(
    () => this.preview()?.duplicates.some(({ kind }) => kind === 'alikeRegistered') ?? false,
  );
  protected readonly insatsCaption = $localize`Det här sparas, per insats`;
  protected readonly monthCaption = $localize`Det här sparas, per månad för starten`;
  protected readonly insatsHeading = $localize`Insats`;
  protected readonly monthHeading = $localize`Månad`;

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        void this.store.load(id);
        void this.tryOut();
      });
    });
  }

  protected chooseAlike(event: Event): void {
    this.alike.set((event.target as HTMLInputElement).checked ? 'import' : 'skip');
    void this.tryOut();
  }

  protected async tryOut(): Promise<void> {
    this.problem.set(undefined);
    const started = await this.client.run(this.id(), { dryRun: true, alike: this.alike() });
    if (started.ok) this.watch.start(started.value.id);
    else this.problem.set(withField(started.problem));
  }

  protected async save(): Promise<void> {
    if (this.saving() || this.preview()?.rows === 0) return;
    this.saving.set(true);
    const started = await this.client.run(this.id(), { dryRun: false, alike: this.alike() });
    this.saving.set(false);
    if (!started.ok) return this.problem.set(withField(started.problem));
    this.files.forget(this.id());
    await this.router.navigate(this.forbund.link('import', started.value.id));
  }
}

/** What stands in the way is said in its first sentence. */
function withField(problem: ApiProblem): ApiProblem {
  const field = problem.fields?.[0];
  return field ? { ...problem, title: field.message, titleEn: field.messageEn } : problem;
}
