import { computed, inject, Injectable } from '@angular/core';
import type { ParticipationView } from '@utfall/api-contract';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { PagedList } from '../../../shared/data/paged-list.js';
import { OwnInsatser } from '../../../shared/insatser/own-insatser.js';
import { type ParticipationQuery, ParticipationsClient } from './participations-client.js';

/** The participations that a question finds, page after page. Provided by the page. */
@Injectable()
export class ParticipationListStore {
  private readonly client = inject(ParticipationsClient);
  private readonly codebooks = inject(Codebooks);
  private readonly own = inject(OwnInsatser);
  private readonly list = new PagedList<ParticipationQuery, ParticipationView>((query, cursor) =>
    this.client.list(query, cursor),
  );

  readonly insatser = this.own.insatser;
  readonly loading = this.list.loading;
  readonly problem = this.list.problem;
  readonly items = this.list.items;
  /** How many the question finds; undefined until the first answer. */
  readonly total = this.list.total;
  readonly hasMore = this.list.hasMore;

  /** Everything that is asked somewhere: what is missing is called by its name. */
  readonly codebook = computed(() => this.codebooks.all());

  async loadInsatser(): Promise<void> {
    await Promise.all([this.own.load(), this.codebooks.load()]);
  }

  /** Asks anew from the beginning. What is listed stays until the answer is there. */
  load(query: ParticipationQuery): Promise<void> {
    return this.list.load(query);
  }

  /** The next page, after those that are listed. */
  more(): Promise<void> {
    return this.list.more();
  }
}
