import { computed, inject, Injectable } from '@angular/core';
import type { HistoryEntry, ParticipationView, TimelineView } from '@utfall/api-contract';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { OwnInsatser } from '../../../shared/insatser/own-insatser.js';
import { ParticipationsClient } from './participations-client.js';
import { TimelineClient } from './timeline-client.js';

/** One participation with its insats and, when asked for, its history. Provided by the page. */
@Injectable()
export class ParticipationStore {
  private readonly client = inject(ParticipationsClient);
  private readonly codebooks = inject(Codebooks);
  private readonly own = inject(OwnInsatser);
  private readonly timelines = inject(TimelineClient);
  readonly participation = new Loadable<ParticipationView>();
  /** The participation with all its dated parts. */
  readonly timeline = new Loadable<TimelineView>();
  readonly insatser = this.own.insatser;
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
      this.participation.load(async () => {
        const result = await this.timelines.timeline(id);
        if (result.ok) this.timeline.set(result.value);
        return result.ok ? { ok: true, value: result.value.participation } : result;
      }),
      this.own.load(),
      this.codebooks.load(),
    ]);
  }

  /** The answer of a save. */
  take(saved: ParticipationView): void {
    this.participation.set(saved);
    void this.timeline.load(() => this.timelines.timeline(saved.id));
    if (this.historyIsShown) void this.showHistory();
  }

  async showHistory(): Promise<void> {
    const id = this.participation.value()?.id;
    if (id === undefined) return;
    this.historyIsShown = true;
    await this.history.load(() => this.client.history(id));
  }

  /** @returns what stood in the way. */
  async undoExit(correction: string): Promise<ApiProblem | undefined> {
    const participation = this.participation.value();
    if (!participation) return undefined;
    const result = await this.client.undoExit(participation.id, { version: participation.version, correction });
    if (result.ok) this.take(result.value);
    return result.ok ? undefined : result.problem;
  }
}
