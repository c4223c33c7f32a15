import { inject, Injectable, signal } from '@angular/core';
import type { DuplicateDecisionKind, DuplicatesView, ParticipationView } from '@utfall/api-contract';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { OwnInsatser } from '../../../shared/insatser/own-insatser.js';
import { ParticipationsClient } from './participations-client.js';

/** Possible duplicates in own insatser, and what was decided. Provided by the page. */
@Injectable()
export class DuplicatesStore {
  private readonly client = inject(ParticipationsClient);
  private readonly own = inject(OwnInsatser);
  readonly duplicates = new Loadable<DuplicatesView>();
  readonly insatser = this.own.insatser;
  readonly saving = signal(false);

  async load(): Promise<void> {
    await Promise.all([this.duplicates.load(() => this.client.duplicates()), this.own.load()]);
  }

  /** @returns what stood in the way; the list is read anew in either case */
  decide(
    kind: DuplicateDecisionKind,
    kept: ParticipationView,
    other: ParticipationView,
  ): Promise<ApiProblem | undefined> {
    const body = { kind, keptId: kept.id, keptVersion: kept.version, otherId: other.id, otherVersion: other.version };
    return this.act(() => this.client.decideDuplicate(body));
  }

  undo(id: string): Promise<ApiProblem | undefined> {
    return this.act(() => this.client.undoDuplicate(id));
  }

  private async act(send: () => Promise<ApiResult<unknown>>): Promise<ApiProblem | undefined> {
    if (this.saving()) return undefined;
    this.saving.set(true);
    const result = await send();
    await this.duplicates.load(() => this.client.duplicates());
    this.saving.set(false);
    return result.ok ? undefined : result.problem;
  }
}
