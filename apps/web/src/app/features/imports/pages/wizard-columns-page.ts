import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ImportDraftView } from '@utfall/api-contract';
import { utfallCodebook } from '@utfall/codebook';
import { type DayOrder, INSATS_TARGET, type ImportTarget, refusalTexts } from '@utfall/participation';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { TextPipe } from '../../../shared/language/text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { LoadFailure } from '../../../shared/ui/feedback/index.js';
import { ErrorSummary, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { type ColumnChoice, choiceOf, columnsBody, constantTargets, moreConstants } from '../data/column-choice.js';
import { DraftStore } from '../data/draft-store.js';
import { WizardClient } from '../data/wizard-client.js';
import { WizardSteps } from '../ui/wizard-steps.js';

/** Examples of cells that show what a column is. */
const EXAMPLES = 3;

/** Second step: what the columns hold, and what is the same for every row. */
@Component({
  imports: [ErrorSummary, Field, FieldControl, LoadFailure, RouterLink, TextPipe, WizardSteps],
  providers: [DraftStore, FormDrafts, WizardClient],
  templateUrl: './wizard-columns-page.html',
  styleUrl: './wizard.scss',
})
export class WizardColumnsPage {
  readonly id = input.required<string>();
  private readonly client = inject(WizardClient);
  private readonly router = inject(Router);
  private readonly drafts = inject(FormDrafts);
  private readonly language = inject(LANGUAGE);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly store = inject(DraftStore);
  protected readonly draft = this.store.draft;
  protected readonly problems = new FormProblems(this.language);
  protected readonly saving = signal(false);
  protected readonly refusals = refusalTexts;
  protected readonly choice = linkedSignal<ImportDraftView | undefined, ColumnChoice>({
    source: this.draft.value,
    computation: (draft) =>
      draft
        ? (this.drafts.read<ColumnChoice>(this.form(draft)) ?? choiceOf(draft))
        : { targets: {}, orders: {}, constants: {} },
  });
  protected readonly constants = computed(() => constantTargets(this.choice(), this.store.targets));
  protected readonly more = computed(() => moreConstants(this.choice(), this.store.targets));
  protected readonly columns = computed(() => {
    const draft = this.draft.value();
    return (draft?.columns ?? []).map((facts) => ({
      ...facts,
      name: facts.heading || $localize`Kolumn ${facts.column + 1}:column:`,
      examples: draft?.sample
        .flatMap((cells) => cells[facts.column] || [])
        .slice(0, EXAMPLES)
        .join(' · '),
      asksOrder: facts.dayOrderAsked && this.kindOf(this.choice().targets[facts.column]) === 'day',
    }));
  });

  constructor() {
    effect(() => void this.store.load(this.id()));
  }

  protected setTarget(column: number, event: Event): void {
    const target = (event.target as HTMLSelectElement).value;
    this.keep({ targets: { ...this.choice().targets, [column]: target } }, `column.${column}`);
  }

  protected setOrder(column: number, event: Event): void {
    const order = (event.target as HTMLSelectElement).value as DayOrder | '';
    this.keep({ orders: { ...this.choice().orders, [column]: order } }, `column.${column}`);
  }

  protected setConstant(target: string, event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.keep({ constants: { ...this.choice().constants, [target]: value } }, `constant.${target}`);
  }

  protected addConstant(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value !== '') this.keep({ constants: { ...this.choice().constants, [select.value]: '' } }, '');
    select.value = '';
  }

  protected orderLabel(column: string): string {
    return $localize`${column}:column:: dagen eller månaden först`;
  }

  /** What may be given for the whole file; undefined = a day is typed. */
  protected optionsOf({
    id,
    kind,
  }: ImportTarget): readonly { readonly id: string; readonly name: string }[] | undefined {
    if (kind === 'day') return undefined;
    if (id === INSATS_TARGET)
      return (this.draft.value()?.insatser ?? []).map((one) => ({ id: one.id, name: one[this.language] }));
    return utfallCodebook
      .variable(id)
      .categories.map((category) => ({ id: category.id, name: category[this.language] }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.draft.value();
    if (!draft || this.saving()) return;
    this.saving.set(true);
    const result = await this.client.mapColumns(
      draft.id,
      columnsBody(this.choice(), this.store.targets, draft.version),
    );
    this.saving.set(false);
    if (!result.ok) {
      if (result.problem.code === 'staleVersion') this.draft.set(result.problem.current as ImportDraftView);
      return this.problems.showFailure(result.problem);
    }
    this.drafts.drop(this.form(draft));
    await this.router.navigate(this.store.link(draft.id, 'varden'));
  }

  private keep(change: Partial<ColumnChoice>, field: string): void {
    this.choice.update((before) => ({ ...before, ...change }));
    this.problems.mend(field);
    const draft = this.draft.value();
    if (draft) this.drafts.keep(this.form(draft), this.choice());
  }

  private form({ id, version }: ImportDraftView): string {
    return `import-columns.${id}.${version}`;
  }

  private kindOf(target: string | undefined): ImportTarget['kind'] | undefined {
    return this.store.targets.find(({ id }) => id === target)?.kind;
  }
}
