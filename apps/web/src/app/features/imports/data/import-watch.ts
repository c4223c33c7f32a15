import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { ImportView } from '@utfall/api-contract';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { ImportClient } from './import-client.js';

/** Often enough to see it move, seldom enough to cost nothing. */
export const POLL_MS = 1_000;
/** While nothing answers. */
export const RETRY_MS = 4_000;

/** After these the same question may get another answer. */
const PASSING: readonly ApiProblem['code'][] = ['offline', 'busy', 'internal', 'tooManyRequests'];

/** Follows one import until it has ended. The import goes on when nobody looks. Provided by the page. */
@Injectable()
export class ImportWatch {
  private readonly client = inject(ImportClient);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watched: string | undefined;

  readonly view = signal<ImportView | undefined>(undefined);
  /** Why the last question got no answer; undefined when it did. */
  readonly problem = signal<ApiProblem | undefined>(undefined);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  start(id: string): void {
    this.stop();
    this.watched = id;
    this.view.set(undefined);
    void this.ask(id);
  }

  private stop(): void {
    this.watched = undefined;
    clearTimeout(this.timer);
  }

  private async ask(id: string): Promise<void> {
    const result = await this.client.one(id);
    if (this.watched !== id) return;
    this.problem.set(result.ok ? undefined : result.problem);
    if (result.ok) this.view.set(result.value);
    const again = result.ok ? result.value.state === 'running' : PASSING.includes(result.problem.code);
    if (again) this.timer = setTimeout(() => void this.ask(id), result.ok ? POLL_MS : RETRY_MS);
  }
}
