import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { InsatsView, QuestionView } from '@utfall/api-contract';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import { conflictOf, merged } from '../form/question-changes.js';
import { contentOf, type QuestionContent } from '../form/question-content.js';
import { faultsOf, inFormWords } from '../form/question-faults.js';
import { QuestionForm, type TypedQuestion } from '../form/question-form.js';
import { QuestionsClient } from './questions-client.js';

/** How a save went: saved, refused (the form says why), or somebody else saved meanwhile. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly question: QuestionView }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: QuestionView; readonly conflict: Conflict };

interface Draft {
  /** What was edited: a version that was saved over meanwhile meets the newer one when it is saved, and nothing is lost. */
  readonly saved?: QuestionView;
  readonly key: string;
  readonly typed: TypedQuestion;
}

/** Where the questions and insatser that a form is judged against come from. */
export interface Surroundings {
  readonly questions: readonly QuestionView[];
  readonly insatser: readonly InsatsView[];
}

/** The form of one question, new or saved. Provided by the page. */
@Injectable()
export class QuestionEditor {
  private readonly client = inject(QuestionsClient);
  private readonly drafts = inject(FormDrafts);
  private readonly today = inject(SessionStore).today;
  private readonly current = signal<QuestionForm | undefined>(undefined);
  private around: Surroundings = { questions: [], insatser: [] };
  private key = '';

  readonly form = computed(() => this.current());
  readonly saving = signal(false);
  readonly problems = new FormProblems(inject(LANGUAGE));

  constructor() {
    effect(() => {
      const form = this.current();
      if (!form?.touched()) return;
      const { saved } = form.setup;
      const kept: Draft = { saved, key: this.key, typed: form.typed() };
      this.drafts.keep(draftOf(saved), kept);
    });
  }

  /**
   * Opens the form with what was typed before, if anything was.
   * @param key of a new question: the same for every try of it
   */
  open(around: Surroundings, saved: QuestionView | undefined, key: string): void {
    this.around = around;
    const draft = this.drafts.read<Draft>(draftOf(saved));
    this.key = draft?.key ?? key;
    const form = new QuestionForm({ today: this.today(), saved: draft?.saved ?? saved });
    if (draft) form.restore(draft.typed);
    this.problems.show([]);
    this.current.set(form);
  }

  /** Forgets what was typed; the form is as it was, or as `newer` is. */
  discard(newer?: QuestionView): void {
    const { saved } = this.current()?.setup ?? {};
    this.drafts.drop(draftOf(saved));
    this.problems.show([]);
    const latest = newer ?? this.around.questions.find(({ id }) => id === saved?.id) ?? saved;
    this.current.set(new QuestionForm({ today: this.today(), saved: latest }));
  }

  async save(): Promise<SaveOutcome> {
    const form = this.current();
    if (!form || this.saving()) return { kind: 'refused' };
    return this.sendIfRight(form, form.content(), form.setup.saved);
  }

  /** Saves what I changed over the newer question. @param given fields that both changed and where the newer shall stand */
  async saveOver(newer: QuestionView, given: ReadonlySet<string> = new Set()): Promise<SaveOutcome> {
    const form = this.current();
    if (!form) return { kind: 'refused' };
    const content = merged({ begun: form.begun, mine: form.content(), newer: contentOf(newer) }, given);
    return this.sendIfRight(form, content, newer);
  }

  private async sendIfRight(
    form: QuestionForm,
    content: QuestionContent,
    basis: QuestionView | undefined,
  ): Promise<SaveOutcome> {
    if (!this.problems.show(faultsOf(content, this.around.questions, basis))) return { kind: 'refused' };
    this.saving.set(true);
    const result: ApiResult<QuestionView> = basis
      ? await this.client.change(basis.id, content, basis.version)
      : await this.client.create(content, this.key);
    this.saving.set(false);
    if (!result.ok) return this.refused(form, result.problem);
    this.drafts.drop(draftOf(form.setup.saved));
    this.current.set(undefined);
    return { kind: 'saved', question: result.value };
  }

  private refused(form: QuestionForm, problem: ApiProblem): SaveOutcome {
    const { saved } = form.setup;
    if (saved && problem.code === 'staleVersion' && problem.current !== undefined) {
      const newer = problem.current as QuestionView;
      const edits = { saved: contentOf(saved), begun: form.begun, mine: form.content(), newer: contentOf(newer) };
      const nameOf = (insatsId: string): string => this.around.insatser.find(({ id }) => id === insatsId)?.name ?? '';
      return { kind: 'stale', newer, conflict: conflictOf(edits, nameOf) };
    }
    this.problems.showFailure({ ...problem, fields: problem.fields && inFormWords(problem.fields) });
    return { kind: 'refused' };
  }
}

function draftOf(saved: QuestionView | undefined): string {
  return `question.${saved?.id ?? 'ny'}`;
}
