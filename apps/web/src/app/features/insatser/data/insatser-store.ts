import { computed, inject, Injectable } from '@angular/core';
import type { InsatsView } from '@utfall/api-contract';
import { Loadable } from '../../../shared/data/loadable.js';
import { insatsTree } from '../../../shared/insatser/insats-tree.js';
import { InsatserClient } from './insatser-client.js';

/** What came of counting those who wait. */
export type WaitingOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'stale'; readonly newer: InsatsView }
  | { readonly kind: 'refused'; readonly title: string; readonly titleEn: string };

/** The insatser that one may see. Provided by the page. */
@Injectable()
export class InsatserStore {
  private readonly client = inject(InsatserClient);
  readonly insatser = new Loadable<readonly InsatsView[]>();
  readonly tree = computed(() => insatsTree(this.insatser.value() ?? []));

  load(): Promise<void> {
    return this.insatser.load(() => this.client.list());
  }

  find(id: string): InsatsView | undefined {
    return this.insatser.value()?.find((insats) => insats.id === id);
  }

  /** @param waiting null = not counted */
  async setWaiting({ id, version }: InsatsView, waiting: number | null): Promise<WaitingOutcome> {
    const result = await this.client.setWaiting(id, { waiting, version });
    if (result.ok) {
      this.take(result.value);
      return { kind: 'saved' };
    }
    const { problem } = result;
    if (problem.code === 'staleVersion' && problem.current !== undefined) {
      const newer = problem.current as InsatsView;
      this.take(newer);
      return { kind: 'stale', newer };
    }
    const said = problem.fields?.[0];
    return {
      kind: 'refused',
      title: said?.message ?? problem.title,
      titleEn: said?.messageEn ?? problem.titleEn,
    };
  }

  private take(saved: InsatsView): void {
    const others = this.insatser.value() ?? [];
    this.insatser.set(others.map((insats) => (insats.id === saved.id ? saved : insats)));
  }
}
