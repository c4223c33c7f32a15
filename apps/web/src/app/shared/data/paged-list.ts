import { computed, signal } from '@angular/core';
import type { ApiProblem, ApiResult } from './api-result.js';

interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
  /** How many there are on all pages. */
  readonly total: number;
}

/** What a question finds, page after page. */
export class PagedList<Query, Item> {
  private readonly listed = signal<Page<Item> | undefined>(undefined);
  private query: Query | undefined;
  /** An answer to an earlier question than the latest is dropped. */
  private turn = 0;

  readonly loading = signal(false);
  readonly problem = signal<ApiProblem | undefined>(undefined);
  readonly items = computed(() => this.listed()?.items ?? []);
  /** How many the question finds; undefined until the first answer. */
  readonly total = computed(() => this.listed()?.total);
  readonly hasMore = computed(() => (this.listed()?.next ?? null) !== null);

  constructor(private readonly read: (query: Query, cursor: string | undefined) => Promise<ApiResult<Page<Item>>>) {}

  /** Asks anew from the beginning. What is listed stays until the answer is there. */
  load(query: Query): Promise<void> {
    this.query = query;
    return this.take(query, undefined, []);
  }

  /** The next page, after those that are listed. */
  more(): Promise<void> {
    const before = this.listed();
    if (this.query === undefined || !before || before.next === null || this.loading()) return Promise.resolve();
    return this.take(this.query, before.next, before.items);
  }

  private async take(query: Query, cursor: string | undefined, before: readonly Item[]): Promise<void> {
    const turn = ++this.turn;
    this.loading.set(true);
    const result = await this.read(query, cursor);
    if (turn !== this.turn) return;
    this.loading.set(false);
    this.problem.set(result.ok ? undefined : result.problem);
    if (result.ok) this.listed.set({ ...result.value, items: [...before, ...result.value.items] });
  }
}
