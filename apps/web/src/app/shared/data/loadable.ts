import { computed, signal } from '@angular/core';
import type { ApiProblem, ApiResult } from './api-result.js';

/**
 * A value that is fetched: loading, there, or failed. While it is fetched anew the old value stays on the page.
 * An answer that was overtaken by a later question is dropped.
 */
export class Loadable<T> {
  private readonly state = signal<{ loading: boolean; value?: T; problem?: ApiProblem }>({ loading: false });
  private latest = 0;

  readonly loading = computed(() => this.state().loading);
  readonly value = computed(() => this.state().value);
  readonly problem = computed(() => this.state().problem);

  async load(fetch: () => Promise<ApiResult<T>>): Promise<void> {
    const turn = ++this.latest;
    this.state.update(({ value }) => ({ loading: true, value }));
    const result = await fetch();
    if (turn !== this.latest) return;
    this.state.update(({ value }) =>
      result.ok ? { loading: false, value: result.value } : { loading: false, value, problem: result.problem },
    );
  }

  /** Puts in a value that is already known, such as the answer of a save. */
  set(value: T): void {
    this.latest += 1;
    this.state.set({ loading: false, value });
  }
}
