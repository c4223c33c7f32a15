import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { InsatsView } from '@utfall/api-contract';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import { conflictOf, merged } from '../form/insats-changes.js';
import { contentOf, type InsatsContent } from '../form/insats-content.js';
import { faultsOf, inFormWords } from '../form/insats-faults.js';
import { InsatsForm, type TypedInsats } from '../form/insats-form.js';
import { InsatserClient } from './insatser-client.js';

/** How a save went: saved, refused (the form says why), or somebody else saved meanwhile. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly insats: InsatsView }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: InsatsView; readonly conflict: Conflict };

interface Draft {
  /** What was edited: a version that was saved over meanwhile meets the newer one when it is saved, and nothing is lost. */
  readonly saved?: InsatsView;
  readonly typed: TypedInsats;
}

/** The form of one insats, new or saved. Provided by the page. */
@Injectable()
export class InsatsEditor {
  private readonly client = inject(InsatserClient);
  private readonly drafts = inject(FormDrafts);
  private readonly language = inject(LANGUAGE);
  private readonly current = signal<InsatsForm | undefined>(undefined);
  private insatser: readonly InsatsView[] = [];

  readonly form = computed(() => this.current());
  readonly saving = signal(false);
  readonly problems = new FormProblems(this.language);

  constructor() {
    effect(() => {
      const form = this.current();
      if (!form?.touched()) return;
      const { saved } = form.setup;
      const kept: Draft = { saved, typed: form.typed() };
      this.drafts.keep(draftOf(saved), kept);
    });
  }

  /**
   * Opens the form with what was typed before, if anything was.
   * @param insatser all of the förbund's
   * @param saved the one to change; undefined for a new one
   * @param parentId what a new one is a track of
   */
  open(insatser: readonly InsatsView[], saved?: InsatsView, parentId?: string): void {
    this.insatser = insatser;
    const draft = this.drafts.read<Draft>(draftOf(saved));
    const form = this.formFor(draft?.saved ?? saved, parentId);
    if (draft) form.restore(draft.typed);
    this.problems.show([]);
    this.current.set(form);
  }

  /** Forgets what was typed; the form is as it was, or as `newer` is. */
  discard(newer?: InsatsView): void {
    const form = this.current();
    if (!form) return;
    const { saved, parentId } = form.setup;
    this.drafts.drop(draftOf(saved));
    const latest = newer ?? this.insatser.find(({ id }) => id === saved?.id) ?? saved;
    this.problems.show([]);
    this.current.set(this.formFor(latest, parentId));
  }

  async save(): Promise<SaveOutcome> {
    const form = this.current();
    if (!form || this.saving()) return { kind: 'refused' };
    const { saved } = form.setup;
    const content = form.content();
    if (!this.problems.show(faultsOf(content, saved?.version ?? 0))) return { kind: 'refused' };
    return this.send(form, content, saved?.version ?? 0);
  }

  /**
   * Saves what I changed over the newer insats; what only the other one changed stays.
   * @param given fields that both changed and where the newer shall stand
   */
  async saveOver(newer: InsatsView, given: ReadonlySet<string> = new Set()): Promise<SaveOutcome> {
    const form = this.current();
    if (!form) return { kind: 'refused' };
    const content = merged({ begun: form.begun, mine: form.content(), newer: contentOf(newer) }, given);
    if (!this.problems.show(faultsOf(content, newer.version))) return { kind: 'refused' };
    return this.send(form, content, newer.version);
  }

  private async send(form: InsatsForm, content: InsatsContent, version: number): Promise<SaveOutcome> {
    const { saved } = form.setup;
    this.saving.set(true);
    const result: ApiResult<InsatsView> = saved
      ? await this.client.change(saved.id, content, version)
      : await this.client.create(content);
    this.saving.set(false);
    if (result.ok) {
      this.drafts.drop(draftOf(saved));
      this.current.set(undefined);
      return { kind: 'saved', insats: result.value };
    }
    return this.refused(form, content, result.problem);
  }

  private refused(form: InsatsForm, content: InsatsContent, problem: ApiProblem): SaveOutcome {
    const { saved } = form.setup;
    if (saved && problem.code === 'staleVersion' && problem.current !== undefined) {
      const newer = problem.current as InsatsView;
      const edits = { saved: contentOf(saved), begun: form.begun, mine: form.content(), newer: contentOf(newer) };
      const nameOf = (id: string) => this.nameOf(id);
      return { kind: 'stale', newer, conflict: conflictOf(edits, nameOf, this.language) };
    }
    this.problems.showFailure({ ...problem, fields: problem.fields && inFormWords(problem.fields, content) });
    return { kind: 'refused' };
  }

  private nameOf(insatsId: string): string {
    return this.insatser.find(({ id }) => id === insatsId)?.name ?? '';
  }

  private formFor(saved: InsatsView | undefined, parentId: string | undefined): InsatsForm {
    const others = this.insatser.filter(({ id }) => id !== saved?.id);
    const takenPrefixes = others.map(({ codePrefix }) => codePrefix);
    return new InsatsForm({ language: this.language, saved, takenPrefixes, parentId });
  }
}

function draftOf(saved: InsatsView | undefined): string {
  return `insats.${saved?.id ?? 'ny'}`;
}
