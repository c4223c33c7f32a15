import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ActivityKindId, activityKindIds, activityKinds } from '@utfall/activities';
import type { ActivityListView } from '@utfall/api-contract';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { ActivitiesClient } from '../data/activities-client.js';
import { OwnerChoices } from '../data/owner-choices.js';
import { ActivityTable } from '../ui/activity-table.js';
import { VolumeSections } from './volume-sections.js';

const YEARS = 6;

/** Events, consultations and mentors of a year. */
@Component({
  imports: [ActivityTable, EmptyState, Field, FieldControl, Icon, LoadFailure, RouterLink, VolumeSections],
  providers: [ActivitiesClient, OwnerChoices],
  templateUrl: './activities-page.html',
  styleUrl: './volume-page.scss',
})
export class ActivitiesPage {
  /** From the address. */
  readonly ar = input<string>();
  readonly typ = input<string>();

  protected readonly owners = inject(OwnerChoices);
  protected readonly forbund = inject(CurrentForbund);
  private readonly client = inject(ActivitiesClient);
  private readonly router = inject(Router);
  private readonly language = inject(LANGUAGE);

  protected readonly list = new Loadable<ActivityListView>();
  protected readonly kinds = activityKindIds.map((id) => ({ id, label: activityKinds[id].label[this.language] }));
  private readonly thisYear = Number(inject(SessionStore).today().slice(0, 4));
  protected readonly years = Array.from({ length: YEARS }, (_, i) => this.thisYear - i);
  protected readonly year = computed(() => {
    const asked = Number(this.ar());
    return this.years.includes(asked) ? asked : this.thisYear;
  });
  protected readonly kind = computed(() => activityKindIds.find((id) => id === this.typ()));
  protected readonly shown = computed(() =>
    (this.list.value()?.items ?? []).filter(({ kind }) => this.kind() === undefined || kind === this.kind()),
  );
  protected readonly linkOf = (id: string): string[] => this.forbund.link('volym', 'aktiviteter', id);
  protected readonly nameOf = (id: string | null): string => this.owners.nameOf(id);

  constructor() {
    void this.owners.load();
    effect(() => {
      const year = this.year();
      untracked(() => this.load(year));
    });
  }

  protected load(year = this.year()): void {
    void this.list.load(() => this.client.list(year));
  }

  protected ask(change: { readonly ar?: string; readonly typ?: ActivityKindId | '' }): void {
    const queryParams = { ar: String(this.year()), typ: this.kind(), ...change };
    void this.router.navigate(this.forbund.link('volym', 'aktiviteter'), {
      queryParams: { ...queryParams, typ: queryParams.typ || undefined },
    });
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  protected kindOf(event: Event): ActivityKindId | '' {
    return activityKindIds.find((id) => id === this.valueOf(event)) ?? '';
  }
}
