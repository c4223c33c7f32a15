import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { ActivityDto, type ActivityView, fieldProblems } from '@utfall/api-contract';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { ActivityForm, type TypedActivity } from '../form/activity-form.js';
import { ActivitiesClient } from './activities-client.js';

export type ActivityOutcome =
  | { readonly kind: 'saved'; readonly activity: ActivityView }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: ActivityView };

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

  /** @param version that of what it shall be saved over; absent = as it was opened */
  async save(version?: number): Promise<ActivityOutcome> {
    const form = this.current();
    if (!form || this.saving()) return { kind: 'refused' };
    const { saved } = form;
    const content = form.content();
    const found = fieldProblems(ActivityDto, { ...content, version: version ?? saved?.version ?? 0 });
    // A cell of the counts has no sentence of its own: the table has.
    const inTable = found.map((one) => ({ ...one, field: one.field.replace(/^participants\..*/, 'participants') }));
    const distinct = inTable.filter(
      (one, i) => inTable.findIndex(({ field, message }) => field === one.field && message === one.message) === i,
    );
    if (!this.problems.show(distinct)) return { kind: 'refused' };
    this.saving.set(true);
    const result = saved
      ? await this.client.change(saved.id, content, version ?? saved.version)
      : await this.client.create(content, this.key);
    this.saving.set(false);
    if (result.ok) {
      this.drafts.drop(draftOf(saved));
      this.current.set(undefined);
      this.key = randomKey();
      return { kind: 'saved', activity: result.value };
    }
    const { problem } = result;
    if (saved && problem.code === 'staleVersion' && problem.current !== undefined) {
      return { kind: 'stale', newer: problem.current as ActivityView };
    }
    // What was refused is another request when it is mended.
    this.key = randomKey();
    this.problems.showFailure(problem);
    return { kind: 'refused' };
  }
}

function draftOf(saved: ActivityView | undefined): string {
  return `aktivitet.${saved?.id ?? 'ny'}`;
}
