import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { fieldProblems, type InsatsPlacesView } from '@utfall/api-contract';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { UNREADABLE_DATE } from '../../../shared/ui/date/index.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import type { PlanDefinition, PlanField, PlanKind, PlanView, Typed } from '../form/plan-definition.js';
import { mergedPlan, planConflict, type PlanEdits } from '../form/plan-merge.js';
import { PlacesClient } from './places-client.js';

export type PlanOutcome =
  | { readonly kind: 'saved'; readonly view: PlanView }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: PlanView; readonly conflict: Conflict };

/** What the form is about. */
export interface PlanSubject {
  readonly kind: PlanKind;
  readonly definition: PlanDefinition;
  readonly insats: InsatsPlacesView;
  /** undefined = a new one. */
  readonly saved: PlanView | undefined;
  readonly today: string;
}

interface Draft {
  readonly saved?: PlanView;
  readonly typed: Typed;
}

/** The form of one thing that is planned, new or saved. Provided by the page. */
@Injectable()
export class PlanEditor {
  private readonly client = inject(PlacesClient);
  private readonly drafts = inject(FormDrafts);
  private readonly language = inject(LANGUAGE);
  private readonly subject = signal<PlanSubject | undefined>(undefined);
  private readonly fields = signal<Typed>({});
  private key = randomKey();

  readonly touched = signal(false);
  readonly saving = signal(false);
  readonly problems = new FormProblems(this.language);
  readonly open = computed(() => this.subject() !== undefined);
  readonly typed = computed(() => this.fields());
  readonly asked = computed<readonly PlanField[]>(() => this.subject()?.definition.fields(this.fields()) ?? []);

  constructor() {
    effect(() => {
      const subject = this.subject();
      if (!subject || !this.touched()) return;
      const kept: Draft = { saved: subject.saved, typed: this.fields() };
      this.drafts.keep(draftOf(subject), kept);
    });
  }

  begin(subject: PlanSubject): void {
    const draft = this.drafts.read<Draft>(draftOf(subject));
    this.problems.show([]);
    this.touched.set(draft !== undefined);
    this.subject.set(draft ? { ...subject, saved: draft.saved ?? subject.saved } : subject);
    this.fields.set(draft ? readable(draft.typed) : initial(subject));
  }

  set(field: string, value: string): void {
    this.touched.set(true);
    this.fields.update((before) => ({ ...before, [field]: value }));
    this.problems.mend(field);
  }

  /** Forgets what was typed; the form is as it was saved, or as the newer is. */
  discard(newer?: PlanView): void {
    const before = this.subject();
    if (!before) return;
    const subject = { ...before, saved: newer ?? before.saved };
    this.drafts.drop(draftOf(before));
    this.problems.show([]);
    this.touched.set(false);
    this.subject.set(subject);
    this.fields.set(initial(subject));
  }

  async save(): Promise<PlanOutcome> {
    return await this.send(this.fields(), this.subject()?.saved?.version ?? 0);
  }

  /** Saves what I changed over the newer. @param given fields that both changed and where the newer shall stand */
  async saveOver(newer: PlanView, given: ReadonlySet<string> = new Set()): Promise<PlanOutcome> {
    const subject = this.subject();
    if (!subject) return { kind: 'refused' };
    return await this.send(mergedPlan(this.editsOf(subject, newer), given), newer.version);
  }

  private async send(typed: Typed, version: number): Promise<PlanOutcome> {
    const subject = this.subject();
    if (!subject || this.saving()) return { kind: 'refused' };
    const { definition, insats, saved, kind } = subject;
    const content = definition.contentOf(typed, insats.insatsId);
    if (!this.problems.show(fieldProblems(definition.dto, { ...content, version }))) return { kind: 'refused' };
    this.saving.set(true);
    const result =
      saved || kind === 'settings'
        ? await this.client.change(kind, saved && 'id' in saved ? saved.id : insats.insatsId, content, version)
        : await this.client.create(kind, content, this.key);
    this.saving.set(false);
    if (result.ok) {
      this.drafts.drop(draftOf(subject));
      this.touched.set(false);
      return { kind: 'saved', view: result.value };
    }
    const { problem } = result;
    if (saved && problem.code === 'staleVersion' && problem.current !== undefined) {
      const newer = problem.current as PlanView;
      const edits = this.editsOf(subject, newer);
      return { kind: 'stale', newer, conflict: planConflict(edits, fieldsOf(definition, edits)) };
    }
    // What was refused is another request when it is mended.
    if (problem.code !== 'offline') this.key = randomKey();
    this.problems.showFailure(problem);
    return { kind: 'refused' };
  }

  private editsOf({ definition, insats, saved, today }: PlanSubject, newer: PlanView): PlanEdits {
    const typedOf = (view: PlanView | undefined) => definition.typedOf(view, insats, today);
    return { found: typedOf(saved), mine: this.fields(), newer: typedOf(newer) };
  }
}

/** Those that either of us is asked: what a kind asks for differs. */
function fieldsOf(definition: PlanDefinition, { mine, newer }: PlanEdits): readonly PlanField[] {
  const own = definition.fields(mine);
  return [...own, ...definition.fields(newer).filter(({ id }) => !own.some((field) => field.id === id))];
}

function initial({ definition, insats, saved, today }: PlanSubject): Typed {
  return definition.typedOf(saved, insats, today);
}

/** What was typed and is no date is not kept: the field could not show it. */
function readable(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).map(([id, text]) => [id, text === UNREADABLE_DATE ? '' : text]));
}

function draftOf({ kind, insats, saved }: PlanSubject): string {
  return `platser.${kind}.${insats.insatsId}.${saved && 'id' in saved ? saved.id : 'ny'}`;
}
