import { afterNextRender, Component, inject, Injector, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { fieldProblems, SurveySettingsDto, type SurveySettingsView } from '@utfall/api-contract';
import { OPTION_COUNT, THRESHOLD_RANGE } from '@utfall/surveys';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { SurveysClient } from '../data/surveys-client.js';
import { SettingsForm, type TypedIndicator, type TypedSettings } from '../form/settings-form.js';

const DRAFT = 'enkater.installningar';

/** Which indicators the surveys have, what the förbund calls them, and how few may be shown. */
@Component({
  imports: [ErrorSummary, Field, FieldControl, LoadFailure, RouterLink, SubmitKeys],
  providers: [FormDrafts, SurveysClient],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  protected readonly forbund = inject(CurrentForbund);
  private readonly client = inject(SurveysClient);
  private readonly drafts = inject(FormDrafts);
  private readonly notices = inject(Notices);
  private readonly language = inject(LANGUAGE);
  private readonly injector = inject(Injector);

  protected readonly form = signal<SettingsForm | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly problems = new FormProblems(this.language);
  protected readonly saving = signal(false);
  protected readonly back = this.forbund.link('enkater');
  protected readonly controlIdOf = controlIdOf;
  protected readonly range = THRESHOLD_RANGE;
  protected readonly optionCount = OPTION_COUNT;

  constructor() {
    void this.begin();
  }

  protected async begin(): Promise<void> {
    const found = await this.client.settings();
    this.problem.set(found.ok ? undefined : found.problem);
    if (!found.ok) return;
    this.show(found.value);
    const draft = this.drafts.read<{ readonly version: number; readonly typed: TypedSettings }>(DRAFT);
    if (draft?.version === found.value.version) this.form()?.restore(draft.typed);
  }

  protected threshold(event: Event): void {
    this.change('threshold', (form) => form.set({ threshold: (event.target as HTMLInputElement).value }));
  }

  protected write(index: number, field: keyof TypedIndicator, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.change(`indicators.${index}.${field}`, (form) => form.change(index, { [field]: value }));
  }

  /** The new one is where one goes on. */
  protected add(): void {
    this.change('indicators', (form) => form.add());
    const last = (this.form()?.typed().indicators.length ?? 1) - 1;
    const read = (): void => document.getElementById(controlIdOf(`indicators.${last}.label`))?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }

  protected remove(index: number): void {
    this.change('indicators', (form) => form.remove(index));
    const read = (): void => document.getElementById('add-indicator')?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }

  protected async save(): Promise<void> {
    const form = this.form();
    if (!form || this.saving()) return;
    const content = form.content();
    const { version } = form.saved;
    // A line of the options has no field of its own.
    const found = fieldProblems(SurveySettingsDto, { ...content, version }).map((one) => ({
      ...one,
      field: one.field.replace(/\.options\..*$/, '.options'),
    }));
    if (!this.problems.show(found)) return;
    this.saving.set(true);
    const result = await this.client.define(content, version);
    this.saving.set(false);
    if (result.ok) {
      this.drafts.drop(DRAFT);
      this.show(result.value);
      this.notices.say($localize`Indikatorerna är sparade.`);
    } else if (result.problem.code === 'staleVersion' && result.problem.current !== undefined) {
      this.drafts.drop(DRAFT);
      this.show(result.problem.current as SurveySettingsView);
      this.notices.warn(titleIn(this.language, result.problem));
    } else this.problems.showFailure(result.problem);
  }

  private change(field: string, act: (form: SettingsForm) => void): void {
    const form = this.form();
    if (!form) return;
    act(form);
    this.problems.mend(field);
    this.drafts.keep(DRAFT, { version: form.saved.version, typed: form.typed() });
  }

  private show(settings: SurveySettingsView): void {
    this.problems.show([]);
    this.form.set(new SettingsForm(settings));
  }
}
