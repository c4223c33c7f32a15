import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { questionSlots } from '@utfall/activities';
import type { InsatsView, ViolenceQuestionsView, ViolenceTallyView, ViolenceYearView } from '@utfall/api-contract';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { insatsTree } from '../../../shared/insatser/insats-tree.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { TallySheet } from '../form/tally-sheet.js';
import { ViolenceClient } from './violence-client.js';

export type TallyOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  | { readonly kind: 'stale'; readonly newer: readonly ViolenceTallyView[] };

/** The tally of one insats and month, typed and saved. Provided by the page. */
@Injectable()
export class ViolenceEditor {
  private readonly client = inject(ViolenceClient);
  private readonly drafts = inject(FormDrafts);
  private readonly forbund = inject(CurrentForbund);
  private readonly year = new Loadable<ViolenceYearView>();
  private readonly place = signal<{ readonly insatsId: string; readonly month: string } | undefined>(undefined);

  readonly questions = signal<ViolenceQuestionsView>({ texts: [], version: 0 });
  readonly insatser = signal<readonly InsatsView[]>([]);
  readonly problem = signal<ApiProblem | undefined>(undefined);
  readonly saving = signal(false);
  readonly sheet = signal<TallySheet | undefined>(undefined);
  /** Months that have a tally. */
  readonly counted = computed(() => new Set((this.year.value()?.tallies ?? []).map(({ month }) => month)));

  constructor() {
    effect(() => {
      const sheet = this.sheet();
      const place = this.place();
      if (sheet?.touched() && place) this.drafts.keep(draftOf(place), sheet.draft());
    });
  }

  async begin(): Promise<void> {
    const questions = await this.client.questions();
    this.problem.set(questions.ok ? undefined : questions.problem);
    if (questions.ok) this.questions.set(questions.value);
    const insatser = await this.client.insatser();
    const { insatser: own } = this.forbund.membership();
    if (insatser.ok) {
      this.insatser.set(insatsTree(insatser.value).flatMap(({ insats }) => (own.includes(insats.id) ? [insats] : [])));
    }
  }

  /** Nothing can be typed until it is there: a count must not end up in the month that was shown before. */
  async open(insatsId: string, month: string): Promise<void> {
    const place = { insatsId, month };
    this.sheet.set(undefined);
    this.place.set(place);
    await this.year.load(() => this.client.year(insatsId, Number(month.slice(0, 4))));
    // Another was asked for meanwhile, and is shown when it comes.
    if (this.place() !== place) return;
    this.problem.set(this.year.problem());
    if (!this.year.problem()) this.show(place);
  }

  discard(): void {
    const place = this.place();
    if (!place) return;
    this.drafts.drop(draftOf(place));
    this.show(place);
  }

  async save(): Promise<TallyOutcome | undefined> {
    const [sheet, place] = [this.sheet(), this.place()];
    if (!sheet || !place || this.saving()) return undefined;
    this.saving.set(true);
    const result = await this.client.save({ ...place, tallies: sheet.content() });
    this.saving.set(false);
    if (result.ok) {
      this.drafts.drop(draftOf(place));
      const year = this.year.value();
      const others = (year?.tallies ?? []).filter(({ month }) => month !== place.month);
      if (year) this.year.set({ ...year, tallies: [...others, ...result.value] });
      this.show(place);
      return { kind: 'saved' };
    }
    const { problem } = result;
    if (problem.code === 'staleVersion' && Array.isArray(problem.current)) {
      return { kind: 'stale', newer: problem.current as ViolenceTallyView[] };
    }
    return { kind: 'refused', problem };
  }

  async define(texts: readonly string[]): Promise<ApiProblem | undefined> {
    const result = await this.client.define(texts, this.questions().version);
    if (result.ok) this.questions.set(result.value);
    else if (result.problem.current !== undefined) this.questions.set(result.problem.current as ViolenceQuestionsView);
    return result.ok ? undefined : result.problem;
  }

  private show(place: { readonly insatsId: string; readonly month: string }): void {
    const tallies = (this.year.value()?.tallies ?? []).filter(({ month }) => month === place.month);
    const used = questionSlots.filter(
      (slot) => slot <= this.questions().texts.length || tallies.some(({ answers }) => answers[slot] !== undefined),
    );
    const sheet = new TallySheet(tallies, used);
    const draft = this.drafts.read<ReturnType<TallySheet['draft']>>(draftOf(place));
    if (draft) sheet.restore(draft);
    this.sheet.set(sheet);
  }
}

function draftOf({ insatsId, month }: { readonly insatsId: string; readonly month: string }): string {
  return `vald.${insatsId}.${month}`;
}
