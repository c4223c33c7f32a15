import { computed, inject, Injectable } from '@angular/core';
import type { HistoryEntry, InsatsView, ParticipationView } from '@utfall/api-contract';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { ParticipationsClient } from './participations-client.js';

/** One participation with its insats and, when asked for, its history. Provided by the page. */
@Injectable()
export class ParticipationStore {
  private readonly client = inject(ParticipationsClient);
  private readonly codebooks = inject(Codebooks);
  readonly participation = new Loadable<ParticipationView>();
  readonly insatser = new Loadable<readonly InsatsView[]>();
  readonly history = new Loadable<readonly HistoryEntry[]>();
  readonly insats = computed(() =>
    this.insatser.value()?.find(({ id }) => id === this.participation.value()?.insatsId),
  );
  /** What is asked in its insats. */
  readonly codebook = computed(() => {
    const id = this.participation.value()?.insatsId;
    return this.codebooks.of(this.insats() ?? (id === undefined ? undefined : { id, parentId: null }));
  });
  private historyIsShown = false;

  async load(id: string): Promise<void> {
    await Promise.all([
      this.participation.load(() => this.client.one(id)),
      this.insatser.load(() => this.client.insatser()),
      this.codebooks.load(),
    ]);
  }

  /** The answer of a save. */
  take(saved: ParticipationView): void {
    this.participation.set(saved);
    if (this.historyIsShown) void this.showHistory();
  }

  async showHistory(): Promise<void> {
    const id = this.participation.value()?.id;
    if (id === undefined) return;
    this.historyIsShown = true;
    await this.history.load(() => this.client.history(id));
  }

  /** @returns what stood in the way. */
  async undoExit(): Promise<ApiProblem | undefined> {
    const participation = this.participation.value();
    if (!participation) return undefined;
    const result = await this.client.undoExit(participation.id, participation.version);
    if (result.ok) this.take(result.value);
    return result.ok ? undefined : result.problem;
  }
}
