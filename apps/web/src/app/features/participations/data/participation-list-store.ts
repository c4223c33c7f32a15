import { computed, inject, Injectable, signal } from '@angular/core';
import type { ParticipationPage, ParticipationView } from '@utfall/api-contract';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { OwnInsatser } from '../../../shared/insatser/own-insatser.js';
import { type ParticipationQuery, ParticipationsClient } from './participations-client.js';

interface Listed {
  readonly items: readonly ParticipationView[];
  readonly next: string | null;
  readonly total: number;
}

/** The participations that a question finds, page after page. Provided by the page. */
@Injectable()
export class ParticipationListStore {
  private readonly client = inject(ParticipationsClient);
  private readonly codebooks = inject(Codebooks);
  private readonly own = inject(OwnInsatser);
  private readonly listed = signal<Listed | undefined>(undefined);
  private query: ParticipationQuery = {};
  /** An answer to an earlier question than the latest is dropped. */
  private turn = 0;

  readonly insatser = this.own.insatser;
  readonly loading = signal(false);
  readonly problem = signal<ApiProblem | undefined>(undefined);
  readonly items = computed(() => this.listed()?.items ?? []);
  /** How many the question finds; undefined until the first answer. */
  readonly total = computed(() => this.listed()?.total);
  readonly hasMore = computed(() => (this.listed()?.next ?? null) !== null);

  /** Everything that is asked somewhere: what is missing is called by its name. */
  readonly codebook = computed(() => this.codebooks.all());

  async loadInsatser(): Promise<void> {
    await Promise.all([this.own.load(), this.codebooks.load()]);
  }

  /** Asks anew from the beginning. What is listed stays until the answer is there. */
  load(query: ParticipationQuery): Promise<void> {
    this.query = query;
    return this.take((page) => page, undefined);
  }

  /** The next page, after those that are listed. */
  more(): Promise<void> {
    const before = this.listed();
    if (!before || before.next === null || this.loading()) return Promise.resolve();
    return this.take((page) => ({ ...page, items: [...before.items, ...page.items] }), before.next);
  }

  private async take(listedOf: (page: ParticipationPage) => Listed, cursor: string | undefined): Promise<void> {
    const turn = ++this.turn;
    this.loading.set(true);
    const result: ApiResult<ParticipationPage> = await this.client.list(this.query, cursor);
    if (turn !== this.turn) return;
    this.loading.set(false);
    this.problem.set(result.ok ? undefined : result.problem);
    if (result.ok) this.listed.set(listedOf(result.value));
  }
}
