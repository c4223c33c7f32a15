import { computed, inject, Injectable, signal } from '@angular/core';
import { type ClosedView, ClosingDto, type ClosingView, fieldProblems } from '@utfall/api-contract';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { TimelineClient } from './timeline-client.js';

const NOT_KNOWN = 'unknown';

/** An insats that closes: the day, and why each of those who are left leaves. Provided by the page. */
@Injectable()
export class Closing {
  private readonly client = inject(TimelineClient);
  private readonly session = inject(SessionStore);
  readonly view = new Loadable<ClosingView>();
  readonly endDate = signal<string | null>(null);
  private readonly reasons = signal<Readonly<Record<string, string>>>({});
  readonly saving = signal(false);
  readonly problems = new FormProblems(inject(LANGUAGE));
  /** How many leave without anybody knowing why; they widen the range of every printed share. */
  readonly withoutReason = computed(
    () => (this.view.value()?.ongoing ?? []).filter(({ id }) => this.reasonOf(id) === NOT_KNOWN).length,
  );

  async load(insats: string): Promise<void> {
    await this.view.load(() => this.client.closing(insats));
    const last = this.view.value()?.endDate ?? null;
    const today = this.session.today();
    this.endDate.update((typed) => typed ?? (last !== null && last > today ? today : last));
  }

  reasonOf(id: string): string {
    return this.reasons()[id] ?? NOT_KNOWN;
  }

  setReason(id: string, reason: string): void {
    this.reasons.update((before) => ({ ...before, [id]: reason }));
  }

  setDate(date: string | null): void {
    this.endDate.set(date);
    this.problems.mend('endDate');
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
    if (!result.ok) this.problems.showFailure(result.problem);
    return result.ok ? result.value : undefined;
  }
}
