import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { InsatsPlacesView, PlacesView } from '@utfall/api-contract';
import { addMonths, type LocalDate, type Month, month, monthOf } from '@utfall/calendar';
import type { OccupancyWarning } from '@utfall/outcome-statistics';
import { Loadable } from '../../../shared/data/loadable.js';
import { InsatsSelect } from '../../../shared/insatser/insats-select.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { PlacesClient } from '../data/places-client.js';
import { lastWhole, monthName } from '../form/occupancy-rows.js';
import { InsatsPlaces, type WarningLink } from '../ui/insats-places.js';
import { PlacesTable } from '../ui/places-table.js';

/** Months that are shown until somebody chooses a year. */
const LATEST_MONTHS = 24;
/** Years back that can be chosen. */
const YEARS = 5;

/** Platser: what is planned, how full it is over time, and what to look at. What is asked stands in the address. */
@Component({
  imports: [EmptyState, Field, FieldControl, InsatsPlaces, InsatsSelect, LoadFailure, PlacesTable],
  providers: [PlacesClient],
  templateUrl: './places-page.html',
  styleUrl: './places-page.scss',
})
export class PlacesPage {
  /** From the address. */
  readonly insats = input<string>();
  readonly ar = input<string>();

  protected readonly forbund = inject(CurrentForbund);
  protected readonly today = inject(SessionStore).today() as LocalDate;
  private readonly client = inject(PlacesClient);
  private readonly router = inject(Router);
  private readonly language = inject(LANGUAGE);

  protected readonly places = new Loadable<PlacesView>();
  protected readonly all = $localize`Alla insatser`;
  protected readonly link = this.forbund.link('platser');
  protected readonly insatser = computed(() => this.places.value()?.insatser ?? []);
  protected readonly choices = computed(() => this.insatser().map((one) => ({ ...one, id: one.insatsId })));
  protected readonly shown = computed(() => {
    const insatser = this.insatser();
    return insatser.length === 1 ? insatser[0] : insatser.find(({ insatsId }) => insatsId === this.insats());
  });
  protected readonly wholeMonth = computed(() => {
    const found = this.insatser().map(lastWhole).find(Boolean);
    return found ? monthName(found.month, this.language) : '';
  });
  protected readonly periods = computed(() => {
    const year = Number(this.today.slice(0, 4));
    const years = Array.from({ length: YEARS }, (_, back) => String(year - back));
    return [
      { id: '', label: $localize`De senaste ${LATEST_MONTHS}:months: månaderna` },
      ...years.map((id) => ({ id, label: id })),
    ];
  });
  protected readonly formLink = computed(() => {
    const id = this.shown()?.insatsId ?? '';
    return (form: string, of?: string): string[] => this.forbund.link('platser', id, form, ...(of ? [of] : []));
  });

  constructor() {
    effect(() => {
      this.ar();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    const [from, to] = this.period();
    await this.places.load(() => this.client.read(from, to));
  }

  protected choose(insats: string): void {
    this.ask({ insats: insats || null });
  }

  protected choosePeriod(event: Event): void {
    this.ask({ ar: (event.target as HTMLSelectElement).value || null });
  }

  /** The förbund plans everywhere, a samordnare own insatser. */
  protected mayWrite({ insatsId }: InsatsPlacesView): boolean {
    const own = this.forbund.membership().insatser.includes(insatsId);
    return this.forbund.allows('places:write') || (own && this.forbund.allows('places:writeOwn'));
  }

  /** To the rows, for those who see rows; to the form, for those who plan. */
  protected readonly warningLink = (warning: OccupancyWarning): WarningLink | null => {
    const shown = this.shown();
    if (!shown) return null;
    const { insatsId: insats } = shown;
    const mayRead = this.forbund.allows('participation:read');
    if (warning.kind === 'noCapacity') {
      if (!this.mayWrite(shown)) return null;
      return { commands: this.formLink()('kapacitet'), query: {}, label: $localize`Ange kapaciteten` };
    }
    if (!mayRead) return null;
    if (warning.kind === 'overlong') {
      const query = { insats, anmarkning: 'overlongStay' };
      return { commands: this.forbund.link('kvalitet'), query, label: $localize`Visa vilka` };
    }
    if (warning.kind === 'full' || warning.kind === 'overFull') {
      const query = { insats, urval: 'ongoing' };
      return { commands: this.forbund.link('deltagare'), query, label: $localize`Visa de pågående` };
    }
    return { commands: this.forbund.link('remisser'), query: {}, label: $localize`Visa kön` };
  };

  private period(): readonly [Month, Month] {
    const year = this.periods().find(({ id }) => id !== '' && id === this.ar())?.id;
    if (year !== undefined) return [month(`${year}-01`), month(`${year}-12`)];
    const now = monthOf(this.today);
    return [addMonths(now, 1 - LATEST_MONTHS), now];
  }

  private ask(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate(this.link, { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
