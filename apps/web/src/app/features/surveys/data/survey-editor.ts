import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { type FieldProblem, fieldProblems, SurveyDto, type SurveyView } from '@utfall/api-contract';
import { checkSurvey, type Indicator } from '@utfall/surveys';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { problemText } from '../form/count-problems.js';
import { SurveyForm, type TypedSurvey } from '../form/survey-form.js';
import { SurveysClient } from './surveys-client.js';

export type SurveyOutcome =
  | { readonly kind: 'saved'; readonly survey: SurveyView }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: SurveyView };

/** The form of one survey, new or saved. Provided by the page. */
@Injectable()
export class SurveyEditor {
  private readonly client = inject(SurveysClient);
  private readonly drafts = inject(FormDrafts);
  private readonly language = inject(LANGUAGE);
  private readonly current = signal<SurveyForm | undefined>(undefined);
  private key = randomKey();

  readonly form = computed(() => this.current());
  readonly saving = signal(false);
  readonly problems = new FormProblems(this.language);

  constructor() {
    effect(() => {
      const form = this.current();
      if (form?.touched()) this.drafts.keep(draftOf(form.saved), { typed: form.typed() });
    });
  }

  /** @param begun what a new one begins with */
  open(saved: SurveyView | undefined, indicators: readonly Indicator[], begun: Partial<TypedSurvey> = {}): void {
    const draft = this.drafts.read<{ readonly typed: TypedSurvey }>(draftOf(saved));
    const form = new SurveyForm(saved, indicators, saved ? {} : begun);
    if (draft) form.restore(draft.typed);
    this.problems.show([]);
    this.current.set(form);
  }

  /** Forgets what was typed. */
  discard(): void {
    this.drafts.drop(draftOf(this.current()?.saved));
  }

  /** @param version that of what it shall be saved over; absent = as it was opened */
  async save(version?: number): Promise<SurveyOutcome> {
    const form = this.current();
    if (!form || this.saving()) return { kind: 'refused' };
    const { saved } = form;
    const content = form.content();
    const over = version ?? saved?.version ?? 0;
    const ofShape = fieldProblems(SurveyDto, { ...content, version: over });
    const ofCounts = content.counts && ofShape.length === 0 ? checkSurvey(content.counts, form.indicators) : [];
    if (!this.problems.show(distinct([...ofShape, ...ofCounts.map(problemText)]))) return { kind: 'refused' };
    this.saving.set(true);
    const result = saved
      ? await this.client.change(saved.id, content, over)
      : await this.client.create(content, this.key);
    this.saving.set(false);
    if (result.ok) {
      this.discard();
      return { kind: 'saved', survey: result.value };
    }
    const { problem } = result;
    if (saved && problem.code === 'staleVersion' && problem.current !== undefined) {
      return { kind: 'stale', newer: problem.current as SurveyView };
    }
    // What was refused is another request when it is mended.
    if (problem.code !== 'offline') this.key = randomKey();
    this.problems.showFailure({ ...problem, fields: problem.fields && distinct(problem.fields) });
    return { kind: 'refused' };
  }
}

/** A cell has no sentence of its own: the table has, once. */
function distinct(fields: readonly FieldProblem[]): FieldProblem[] {
  const inTable = fields.map((one) => ({ ...one, field: one.field.replace(/^counts\..*/, 'counts') }));
  return inTable.filter(
    (one, i) => inTable.findIndex(({ field, message }) => field === one.field && message === one.message) === i,
  );
}

function draftOf(saved: SurveyView | undefined): string {
  return `enkat.${saved?.id ?? 'ny'}`;
}
