import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { type FieldProblem, fieldProblems, SurveyDto, type SurveyView } from '@utfall/api-contract';
import { checkSurvey, type Indicator } from '@utfall/surveys';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import { problemText } from '../form/count-problems.js';
import { conflictOf, contentOf, merged, type SurveyEdits } from '../form/survey-changes.js';
import { type SurveyContent, SurveyForm, type TypedSurvey } from '../form/survey-form.js';
import { SurveysClient } from './surveys-client.js';

export type SurveyOutcome =
  | { readonly kind: 'saved'; readonly survey: SurveyView }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: SurveyView; readonly conflict: Conflict };

interface Draft {
  readonly saved?: SurveyView;
  readonly typed: TypedSurvey;
}

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
      if (!form?.touched()) return;
      const kept: Draft = { saved: form.saved, typed: form.typed() };
      this.drafts.keep(draftOf(form.saved), kept);
    });
  }

  /** @param begun what a new one begins with */
  open(saved: SurveyView | undefined, indicators: readonly Indicator[], begun: Partial<TypedSurvey> = {}): void {
    const draft = this.drafts.read<Draft>(draftOf(saved));
    // What was typed over an older version meets the newer one when it is saved, and is not laid over it in silence.
    const form = new SurveyForm(draft?.saved ?? saved, indicators, saved ? {} : begun);
    if (draft) form.restore(draft.typed);
    this.problems.show([]);
    this.current.set(form);
  }

  /** Forgets what was typed. */
  discard(): void {
    this.drafts.drop(draftOf(this.current()?.saved));
  }

  /** @param nameOf what an insats is called, for the list of what two people changed */
  async save(nameOf: NameOf): Promise<SurveyOutcome> {
    const form = this.current();
    if (!form || this.saving()) return { kind: 'refused' };
    return this.send(form, form.content(), form.saved?.version ?? 0, nameOf);
  }

  /**
   * Saves what I changed over the newer survey; what only the other one changed stays.
   * @param given fields that both changed and where the newer shall stand
   */
  async saveOver(newer: SurveyView, given: ReadonlySet<string>, nameOf: NameOf): Promise<SurveyOutcome> {
    const form = this.current();
    if (!form || this.saving()) return { kind: 'refused' };
    return this.send(form, merged(editsOf(form, newer), given), newer.version, nameOf);
  }

  private async send(
    form: SurveyForm,
    content: SurveyContent,
    version: number,
    nameOf: NameOf,
  ): Promise<SurveyOutcome> {
    const { saved } = form;
    const ofShape = fieldProblems(SurveyDto, { ...content, version });
    const ofCounts = content.counts && ofShape.length === 0 ? checkSurvey(content.counts, form.indicators) : [];
    if (!this.problems.show(distinct([...ofShape, ...ofCounts.map(problemText)]))) return { kind: 'refused' };
    this.saving.set(true);
    const result = saved
      ? await this.client.change(saved.id, content, version)
      : await this.client.create(content, this.key);
    this.saving.set(false);
    if (result.ok) {
      this.discard();
      return { kind: 'saved', survey: result.value };
    }
    const { problem } = result;
    if (saved && problem.code === 'staleVersion' && problem.current !== undefined) {
      const newer = problem.current as SurveyView;
      return { kind: 'stale', newer, conflict: conflictOf(editsOf(form, newer), nameOf, this.language) };
    }
    // What was refused is another request when it is mended.
    if (problem.code !== 'offline') this.key = randomKey();
    this.problems.showFailure({ ...problem, fields: problem.fields && distinct(problem.fields) });
    return { kind: 'refused' };
  }
}

type NameOf = (insatsId: string | null) => string;

function editsOf(form: SurveyForm, newer: SurveyView): SurveyEdits {
  const mine = form.content();
  return { begun: form.saved ? contentOf(form.saved) : mine, mine, newer: contentOf(newer) };
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
