import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { type ClosedView, ClosingDto, type ClosingView, fieldProblems } from '@utfall/api-contract';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { TimelineClient } from './timeline-client.js';

const NOT_KNOWN = 'unknown';

/** What is typed and not saved. */
interface Draft {
  readonly endDate: string | null;
  readonly reasons: Readonly<Record<string, string>>;
}

/** An insats that closes: the day, and why each of those who are left leaves. Provided by the page. */
@Injectable()
export class Closing {
  private readonly client = inject(TimelineClient);
  private readonly drafts = inject(FormDrafts);
  private readonly session = inject(SessionStore);
  readonly view = new Loadable<ClosingView>();
  readonly endDate = signal<string | null>(null);
  private readonly reasons = signal<Readonly<Record<string, string>>>({});
  private readonly touched = signal(false);
  readonly saving = signal(false);
  readonly problems = new FormProblems(inject(LANGUAGE));
  /** How many leave without anybody knowing why; they widen the range of every printed share. */
  readonly withoutReason = computed(
    () => (this.view.value()?.ongoing ?? []).filter(({ id }) => this.reasonOf(id) === NOT_KNOWN).length,
  );

  constructor() {
    effect(() => {
      const insatsId = this.view.value()?.insatsId;
      const kept: Draft = { endDate: this.endDate(), reasons: this.reasons() };
      if (insatsId !== undefined && this.touched()) this.drafts.keep(draftOf(insatsId), kept);
    });
  }

  async load(insats: string): Promise<void> {
    await this.view.load(() => this.client.closing(insats));
    const draft = this.drafts.read<Draft>(draftOf(insats));
    if (draft) {
      this.reasons.set(draft.reasons);
      this.endDate.set(draft.endDate);
      this.touched.set(true);
    }
    const last = this.view.value()?.endDate ?? null;
    const today = this.session.today();
    this.endDate.update((typed) => typed ?? (last !== null && last > today ? today : last));
  }

  reasonOf(id: string): string {
    return this.reasons()[id] ?? NOT_KNOWN;
  }

  setReason(id: string, reason: string): void {
    this.touched.set(true);
    this.reasons.update((before) => ({ ...before, [id]: reason }));
  }

  setDate(date: string | null): void {
    this.touched.set(true);
    this.endDate.set(date);
    this.problems.mend('endDate');
  }

  /** Forgets what was typed. */
  discard(): void {
    const insatsId = this.view.value()?.insatsId;
    if (insatsId !== undefined) this.drafts.drop(draftOf(insatsId));
    this.touched.set(false);
  }

  /** @returns what came of it; undefined when something stood in the way, which is in {@link problems}. */
  async save(): Promise<ClosedView | undefined> {
    const view = this.view.value();
    if (!view || this.saving()) return undefined;
    const exits = view.ongoing.map(({ id, version }) => ({
      participationId: id,
      version,
      exitReason: this.reasonOf(id),
    }));
    const body = { endDate: this.endDate() ?? '', exits };
    if (!this.problems.show(fieldProblems(ClosingDto, body))) return undefined;
    this.saving.set(true);
    const result = await this.client.close(view.insatsId, body);
    this.saving.set(false);
    if (!result.ok) {
      this.problems.showFailure(result.problem);
      return undefined;
    }
    this.discard();
    return result.value;
  }
}

function draftOf(insatsId: string): string {
  return `closing.${insatsId}`;
}
