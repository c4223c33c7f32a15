import { afterNextRender, Component, computed, effect, inject, Injector, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ParticipationFilter } from '@utfall/api-contract';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { addressOf, isFiltered, listQueryFrom } from '../data/list-query.js';
import { ParticipationListStore } from '../data/participation-list-store.js';
import { type ParticipationQuery, ParticipationsClient } from '../data/participations-client.js';
import { InsatsSelect } from '../../../shared/insatser/insats-select.js';
import { ParticipationTable } from '../ui/participation-table.js';

/** Long enough that a code typed at normal speed asks once. */
const TYPING_PAUSE_MS = 250;

/** Deltagare: find by code, filter, enrol. What is asked stands in the address, so that «tillbaka» leads back to it. */
@Component({
  imports: [EmptyState, Field, FieldControl, Icon, InsatsSelect, LoadFailure, ParticipationTable, RouterLink],
  providers: [ParticipationListStore, ParticipationsClient],
  templateUrl: './list-page.html',
  styleUrl: './list-page.scss',
})
export class ListPage {
  /** From the address. */
  readonly urval = input<string>();
  readonly insats = input<string>();
  readonly kod = input<string>();

  protected readonly store = inject(ParticipationListStore);
  protected readonly forbund = inject(CurrentForbund);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected readonly mayWrite = this.forbund.allows('participation:write');
  protected readonly mayImport = this.forbund.allows('participation:import');
  protected readonly base = this.forbund.link('deltagare');
  protected readonly linkOf = (id: string): string[] => this.forbund.link('deltagare', id);
  protected readonly allInsatser = $localize`Alla insatser`;
  protected readonly query = computed(() =>
    listQueryFrom({ urval: this.urval(), insats: this.insats(), kod: this.kod() }),
  );
  protected readonly filtered = computed(() => isFiltered(this.query()));
  protected readonly filters: readonly { readonly id: ParticipationFilter | ''; readonly label: string }[] = [
    { id: '', label: $localize`Alla` },
    { id: 'ongoing', label: $localize`Pågående` },
    { id: 'ended', label: $localize`Avslutade` },
    { id: 'incomplete', label: $localize`Ofullständiga` },
    { id: 'followUp', label: $localize`Uppföljning att göra` },
  ];

  /** The chosen insats, or the only one, when the förbund has said that it ends. */
  protected readonly ending = computed(() => {
    const insatser = this.store.insatser.value() ?? [];
    const chosen = insatser.length === 1 ? insatser[0] : insatser.find(({ id }) => id === this.query().insats);
    return chosen?.endDate === null ? undefined : chosen;
  });

  constructor() {
    void this.store.loadInsatser();
    effect(() => this.load());
  }

  protected load(): void {
    void this.store.load(this.query());
  }

  protected ask(change: Partial<ParticipationQuery>): void {
    clearTimeout(this.typing);
    const queryParams = addressOf({ ...this.query(), ...change });
    void this.router.navigate(this.base, { queryParams, replaceUrl: true });
  }

  protected filter(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.ask({ filter: this.filters.map(({ id }) => id).find((id) => id !== '' && id === value) || undefined });
  }

  protected type(event: Event): void {
    const code = (event.target as HTMLInputElement).value.trim() || undefined;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.ask({ code }), TYPING_PAUSE_MS);
  }

  /** Enter in the search opens the only one that is found, or asks at once. */
  protected open(event: Event): void {
    const code = (event.target as HTMLInputElement).value.trim() || undefined;
    const [only, ...others] = this.store.items();
    if (code !== undefined && code === this.query().code && !this.store.loading() && only && others.length === 0) {
      void this.router.navigate(this.forbund.link('deltagare', only.id));
    } else this.ask({ code });
  }

  /** The focus goes on to the first of the new ones, where one was reading. */
  protected async more(): Promise<void> {
    const known = this.store.items().length;
    await this.store.more();
    const first = this.store.items()[known];
    if (!first) return;
    const read = (): void => document.querySelector<HTMLElement>(`#row-${CSS.escape(first.id)} a`)?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }
}
