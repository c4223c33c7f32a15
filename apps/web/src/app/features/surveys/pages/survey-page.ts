import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InsatsView, SurveyView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { readSurveyFile } from '@utfall/surveys';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { insatsTree } from '../../../shared/insatser/insats-tree.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { bothChanged } from '../../../shared/ui/dialog/conflict-outcome.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { ErrorSummary } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { SurveyEditor, type SurveyOutcome } from '../data/survey-editor.js';
import { SurveysClient } from '../data/surveys-client.js';
import { fileProblems } from '../form/file-problems.js';
import { SurveyFields } from '../ui/survey-fields.js';

/** One survey: entered, changed or taken away by those who may. */
@Component({
  imports: [ErrorSummary, LoadFailure, RouterLink, SubmitKeys, SurveyFields],
  providers: [FormDrafts, SurveyEditor, SurveysClient],
  templateUrl: './survey-page.html',
  styleUrl: './form-page.scss',
})
export class SurveyPage {
  /** From the address; absent for a new one. */
  readonly id = input<string>();

  protected readonly editor = inject(SurveyEditor);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly today = inject(SessionStore).today() as LocalDate;
  private readonly client = inject(SurveysClient);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly language = inject(LANGUAGE);

  protected readonly saved = signal<SurveyView | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly mayWriteAll = this.forbund.allows('survey:write');
  protected readonly back = this.forbund.link('enkater');
  private readonly reached = signal<readonly InsatsView[]>([]);
  protected readonly insatser = computed(() => {
    const { insatser } = this.forbund.membership();
    return this.reached().filter(({ id }) => this.mayWriteAll || insatser.includes(id));
  });

  constructor() {
    // The address is bound after the page is made.
    queueMicrotask(() => void this.begin());
  }

  protected async begin(): Promise<void> {
    const id = this.id();
    const [insatser, settings, found] = await Promise.all([
      this.client.insatser(),
      this.client.settings(),
      id === undefined ? undefined : this.client.survey(id),
    ]);
    const failed = [insatser, settings, found].find((one) => one !== undefined && !one.ok);
    this.problem.set(failed && !failed.ok ? failed.problem : undefined);
    if (!insatser.ok || !settings.ok || (found && !found.ok)) return;
    this.reached.set(insatsTree(insatser.value).map(({ insats }) => insats));
    this.saved.set(found?.value);
    const insatsId = this.mayWriteAll ? '' : (this.insatser()[0]?.id ?? '');
    this.editor.open(found?.value, settings.value.indicators, { insatsId });
  }

  /** Cells of a file stand in the fields before anything is saved, or every fault of it is told. */
  protected fill(text: string): void {
    const form = this.editor.form();
    if (!form) return;
    const read = readSurveyFile(text, form.indicators);
    this.editor.problems.show(read.ok ? [] : fileProblems(read.errors));
    if (!read.ok) return;
    form.take(read.counts);
    this.notices.say($localize`Antalen ur filen står i fälten. De är inte sparade än.`);
  }

  protected async save(): Promise<void> {
    await this.settle(await this.editor.save(this.nameOf));
  }

  protected discard(): void {
    this.editor.discard();
    void this.begin();
  }

  protected async remove(saved: SurveyView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: $localize`Ta bort enkäten?`,
      consequence: $localize`Den visas inte längre på sidan och inte i rapporten. Historiken behåller vad som stod.`,
      act: $localize`Ta bort`,
      destructive: true,
    });
    if (!sure) return;
    const removed = await this.client.remove(saved);
    if (!removed.ok) {
      this.notices.warn(titleIn(this.language, removed.problem));
      return;
    }
    this.editor.discard();
    this.notices.say($localize`Enkäten är borttagen.`);
    await this.router.navigate(this.back);
  }

  private async settle(outcome: SurveyOutcome): Promise<void> {
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'saved') {
      const { name } = outcome.survey;
      this.notices.say($localize`${name}:name: är sparad.`);
      await this.router.navigate(this.back);
      return;
    }
    const { newer, conflict } = outcome;
    const given = await this.dialogs.settle(conflict);
    if (given === undefined) return;
    if (given === 'newer') {
      this.discard();
      return;
    }
    const over = await this.editor.saveOver(newer, given, this.nameOf);
    await this.settle(over);
    if (over.kind === 'saved' && conflict.differences.length === 0) this.notices.say(bothChanged(conflict));
  }

  private readonly nameOf = (insatsId: string | null): string => {
    if (insatsId === null) return $localize`Hela förbundet`;
    return this.reached().find(({ id }) => id === insatsId)?.name ?? '';
  };
}
