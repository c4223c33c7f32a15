import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { ActivityDto, type ActivityView, fieldProblems } from '@utfall/api-contract';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import { type ActivityEdits, conflictOf, merged } from '../form/activity-changes.js';
import { type ActivityContent, ActivityForm, type TypedActivity } from '../form/activity-form.js';
import { ActivitiesClient } from './activities-client.js';
import { OwnerChoices } from './owner-choices.js';

export type ActivityOutcome =
  | { readonly kind: 'saved'; readonly activity: ActivityView }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: ActivityView; readonly conflict: Conflict };

interface Draft {
  readonly saved?: ActivityView;
  readonly typed: TypedActivity;
}

/** The form of one activity, new or saved. Provided by the page. */
@Injectable()
export class ActivityEditor {
  private readonly client = inject(ActivitiesClient);
  private readonly drafts = inject(FormDrafts);
  private readonly language = inject(LANGUAGE);
  private readonly owners = inject(OwnerChoices);
  private readonly current = signal<ActivityForm | undefined>(undefined);
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
  open(saved: ActivityView | undefined, begun: Partial<TypedActivity> = {}): void {
    const draft = this.drafts.read<Draft>(draftOf(saved));
    const form = new ActivityForm(draft?.saved ?? saved, saved ? {} : begun);
    if (draft) form.restore(draft.typed);
    this.problems.show([]);
    this.current.set(form);
  }

  /** Forgets what was typed; the form is as it is saved, or as `newer` is. */
  discard(newer?: ActivityView, begun: Partial<TypedActivity> = {}): void {
    const saved = newer ?? this.current()?.saved;
    this.drafts.drop(draftOf(saved));
    this.problems.show([]);
    this.current.set(new ActivityForm(saved, saved ? {} : begun));
  }

  async save(): Promise<ActivityOutcome> {
    const form = this.current();
    if (!form || this.saving()) return { kind: 'refused' };
    return this.send(form, form.content(), form.saved?.version ?? 0);
  }

  /**
   * Saves what I changed over the newer activity; what only the other one changed stays.
   * @param given fields that both changed and where the newer shall stand
   */
  async saveOver(newer: ActivityView, given?: ReadonlySet<string>): Promise<ActivityOutcome> {
    const form = this.current();
    if (!form || this.saving()) return { kind: 'refused' };
    return this.send(form, merged(editsOf(form, newer), given), newer.version);
  }

  private async send(form: ActivityForm, content: ActivityContent, version: number): Promise<ActivityOutcome> {
    const { saved } = form;
    const found = fieldProblems(ActivityDto, { ...content, version });
    // A cell of the counts has no sentence of its own: the table has.
    const inTable = found.map((one) => ({ ...one, field: one.field.replace(/^participants\..*/, 'participants') }));
    const distinct = inTable.filter(
      (one, i) => inTable.findIndex(({ field, message }) => field === one.field && message === one.message) === i,
    );
    if (!this.problems.show(distinct)) return { kind: 'refused' };
    this.saving.set(true);
    const result = saved
      ? await this.client.change(saved.id, content, version)
      : await this.client.create(content, this.key);
    this.saving.set(false);
    if (!result.ok) return this.refused(form, result.problem);
    this.drafts.drop(draftOf(saved));
    this.current.set(undefined);
    this.key = randomKey();
    return { kind: 'saved', activity: result.value };
  }

  private refused(form: ActivityForm, problem: ApiProblem): ActivityOutcome {
    if (form.saved && problem.code === 'staleVersion' && problem.current !== undefined) {
      const newer = problem.current as ActivityView;
      const nameOf = (insatsId: string | null): string => this.owners.nameOf(insatsId);
      return { kind: 'stale', newer, conflict: conflictOf(editsOf(form, newer), nameOf, this.language) };
    }
    // What was refused is another request when it is mended.
    this.key = randomKey();
    this.problems.showFailure(problem);
    return { kind: 'refused' };
  }
}

function editsOf(form: ActivityForm, newer: ActivityView): ActivityEdits {
  return { begun: form.begun, mine: form.content(), newer: new ActivityForm(newer).begun };
}

function draftOf(saved: ActivityView | undefined): string {
  return `aktivitet.${saved?.id ?? 'ny'}`;
}
