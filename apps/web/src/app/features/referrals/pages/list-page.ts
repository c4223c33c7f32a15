import { afterNextRender, Component, computed, effect, inject, Injector, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  type ReferralDesk,
  type ReferralFilter,
  referralFilters,
  type ReferralQueues,
  type ReferralView,
} from '@utfall/api-contract';
import { Loadable } from '../../../shared/data/loadable.js';
import { PagedList } from '../../../shared/data/paged-list.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { deskFrom, desksOf } from '../data/desk.js';
import { ReferralsClient } from '../data/referrals-client.js';
import { QueueTable } from '../ui/queue-table.js';
import { ReferralTable } from '../ui/referral-table.js';

interface Asked {
  readonly desk: ReferralDesk;
  readonly filter: ReferralFilter;
}

/** Remisser och kö: what waits for whom and since when. Who sees counts alone finds the queues and the inflow. */
@Component({
  imports: [EmptyState, Field, FieldControl, Icon, LoadFailure, QueueTable, ReferralTable, RouterLink],
  providers: [ReferralsClient],
  templateUrl: './list-page.html',
  styles: `
    .ask {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: 12px 16px;
      max-width: 34rem;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .waiting {
      opacity: 0.6;
    }
  `,
})
export class ListPage {
  /** From the address. */
  readonly urval = input<string>();
  readonly bord = input<string>();

  private readonly client = inject(ReferralsClient);
  private readonly router = inject(Router);
  protected readonly forbund = inject(CurrentForbund);
  private readonly injector = inject(Injector);
  protected readonly referrals = new PagedList<Asked, ReferralView>(({ desk, filter }, cursor) =>
    this.client.list(desk, filter, cursor),
  );
  protected readonly queues = new Loadable<ReferralQueues>();

  protected readonly desks = desksOf(this.forbund);
  protected readonly desk = computed(() => deskFrom(this.bord(), this.desks));
  protected readonly seesCounts = this.forbund.allows('referral:count');
  protected readonly mayCreate = computed(() =>
    this.desk() === 'team' ? this.forbund.allows('referral:triage') : this.forbund.allows('referral:write'),
  );
  protected readonly filter = computed<ReferralFilter>(
    () => referralFilters.find((filter) => filter === this.urval()) ?? 'open',
  );
  /** The desk in the addresses of this page, where the account has two to choose between. */
  protected readonly deskQuery = computed(() => (this.desks.length > 1 ? { bord: this.desk() } : {}));
  protected readonly linkOf = (id: string): string[] => this.forbund.link('remisser', id);

  protected readonly filters = computed(() => [
    { id: 'open', label: this.desk() === 'team' ? $localize`Att placera` : $localize`Öppna` },
    ...(this.desk() === 'team' ? [] : [{ id: 'queue', label: $localize`Väntar på start` }]),
    { id: 'closed', label: $localize`Startade och avslutade` },
  ]);
  protected readonly deskLabels = { team: $localize`Remissteamet`, insats: $localize`Mina insatser` };

  constructor() {
    effect(() => this.load());
    if (this.seesCounts) void this.loadQueues();
  }

  protected load(): void {
    const desk = this.desk();
    const filter = this.filter();
    if (desk) void this.referrals.load({ desk, filter });
  }

  /** The focus goes on to the first of the new ones, where one was reading. */
  protected async more(): Promise<void> {
    const known = this.referrals.items().length;
    await this.referrals.more();
    const first = this.referrals.items()[known];
    if (!first) return;
    const read = (): void => document.querySelector<HTMLElement>(`#row-${CSS.escape(first.id)} a`)?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }

  protected loadQueues(): Promise<void> {
    return this.queues.load(() => this.client.queues());
  }

  protected ask(parameter: 'urval' | 'bord', event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const queryParams = { urval: this.urval(), bord: this.bord(), [parameter]: value };
    void this.router.navigate(this.forbund.link('remisser'), { queryParams, replaceUrl: true });
  }
}
