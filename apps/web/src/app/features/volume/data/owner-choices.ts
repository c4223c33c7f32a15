import { computed, inject, Injectable, signal } from '@angular/core';
import type { InsatsView } from '@utfall/api-contract';
import { insatsTree } from '../../../shared/insatser/insats-tree.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { ActivitiesClient } from './activities-client.js';

/** Where an activity or an obstacle may belong: structural insatser within reach, and for the förbund itself. */
@Injectable()
export class OwnerChoices {
  private readonly client = inject(ActivitiesClient);
  private readonly forbund = inject(CurrentForbund);
  private readonly all = signal<readonly InsatsView[]>([]);

  readonly mayWriteAll = this.forbund.allows('activity:write');
  readonly insatser = computed(() => {
    const { insatser } = this.forbund.membership();
    return this.all().filter(({ id, kind }) => kind !== 'individual' && (this.mayWriteAll || insatser.includes(id)));
  });
  readonly mayWrite = computed(
    () => this.mayWriteAll || (this.forbund.allows('activity:writeOwn') && this.insatser().length > 0),
  );

  async load(): Promise<void> {
    const found = await this.client.insatser();
    if (found.ok) this.all.set(insatsTree(found.value).map(({ insats }) => insats));
  }

  nameOf(insatsId: string | null): string {
    if (insatsId === null) return $localize`Förbundet`;
    return this.all().find(({ id }) => id === insatsId)?.name ?? '';
  }
}
