import { computed, inject, Injectable } from '@angular/core';
import type { InsatsView } from '@utfall/api-contract';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { insatsTree } from '../../../shared/insatser/insats-tree.js';
import { InsatserClient } from './insatser-client.js';

/** The insatser that the account reaches. Provided by the page. */
@Injectable()
export class InsatsListStore {
  private readonly client = inject(InsatserClient);
  private readonly forbund = inject(CurrentForbund);
  readonly insatser = new Loadable<readonly InsatsView[]>();
  readonly tree = computed(() => insatsTree(this.insatser.value() ?? []));

  load(): Promise<void> {
    return this.insatser.load(() => this.client.list());
  }

  /** Whether the account counts who waits for this insats: only insatser with participants have anybody waiting. */
  mayCountWaiting({ id, kind }: InsatsView): boolean {
    return (
      kind !== 'structural' && this.forbund.allows('waiting:write') && this.forbund.membership().insatser.includes(id)
    );
  }

  /** Saves how many wait; null = not counted. What the API answers is shown at once. */
  async setWaiting(id: string, waiting: number | null, version: number): Promise<ApiResult<InsatsView>> {
    const result = await this.client.setWaiting(id, { waiting, version });
    if (result.ok) this.take(result.value);
    return result;
  }

  /** Puts in a newer state of one insats. */
  take(newer: InsatsView): void {
    this.insatser.set((this.insatser.value() ?? []).map((insats) => (insats.id === newer.id ? newer : insats)));
  }
}
