import { afterNextRender, Component, inject, Injector } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { InsatsView } from '@utfall/api-contract';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { ReferralsClient } from '../../referrals/referrals-facts.js';
import { InsatsListStore } from '../data/insats-list-store.js';
import { InsatserClient } from '../data/insatser-client.js';
import { InsatsTable } from '../ui/insats-table.js';
import { WaitingCell } from './waiting-cell.js';

/** Insatser with tracks, goals and who waits. The förbund changes them; a samordnare counts who waits for the own ones. */
@Component({
  imports: [EmptyState, Icon, InsatsTable, LoadFailure, RouterLink, WaitingCell],
  providers: [InsatserClient, InsatsListStore, ReferralsClient],
  templateUrl: './list-page.html',
})
export class ListPage {
  protected readonly store = inject(InsatsListStore);
  protected readonly forbund = inject(CurrentForbund);
  private readonly injector = inject(Injector);
  private readonly fragment = inject(ActivatedRoute).snapshot.fragment;

  protected readonly mayWrite = this.forbund.allows('insats:write');
  protected readonly mayImport = this.forbund.allows('insats:import');
  protected readonly mayCount = (insats: InsatsView): boolean =>
    this.store.mayCountWaiting(insats) || this.store.queueOf(insats.id) !== undefined;
  protected readonly linkOf = (id: string): string[] => this.forbund.link('insatser', id);

  constructor() {
    void this.begin();
  }

  /** The address may name an insats (`#insats-…`): its row is there first when the list is. */
  private async begin(): Promise<void> {
    await this.store.load();
    const id = this.fragment;
    if (id === null) return;
    const read = (): void => {
      const row = document.getElementById(id);
      row?.scrollIntoView({ block: 'center' });
      (row?.querySelector('input') ?? row?.querySelector('a'))?.focus({ preventScroll: true });
    };
    afterNextRender({ read }, { injector: this.injector });
  }
}
