import { computed, inject, Injectable } from '@angular/core';
import type { InsatsView, ReferralQueues } from '@utfall/api-contract';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { insatsTree } from '../../../shared/insatser/insats-tree.js';
import { ReferralsClient } from '../../referrals/referrals-facts.js';
import { InsatserClient } from './insatser-client.js';

/** The insatser that the account reaches. Provided by the page. */
@Injectable()
export class InsatsListStore {
  private readonly client = inject(InsatserClient);
  private readonly referrals = inject(ReferralsClient);
  private readonly forbund = inject(CurrentForbund);
  readonly insatser = new Loadable<readonly InsatsView[]>();
  readonly tree = computed(() => insatsTree(this.insatser.value() ?? []));

  /** Who waits by a referral, by insats; there is no entry for one that takes people without. */
  private readonly queues = new Loadable<ReferralQueues>();

  async load(): Promise<void> {
    await Promise.all([
      this.insatser.load(() => this.client.list()),
      this.forbund.allows('referral:count') ? this.queues.load(() => this.referrals.queues()) : undefined,
    ]);
  }

  /** How many wait for the insats by its referrals; undefined = no referral tells, and the count by hand stands. */
  queueOf(id: string): number | undefined {
    return this.queues.value()?.insatser.find((one) => one.id === id)?.queue.length;
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
