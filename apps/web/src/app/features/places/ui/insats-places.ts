import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CapacityView, InsatsPlacesView, StaffPostView } from '@utfall/api-contract';
import {
  employers,
  type OccupancyWarning,
  placesAtOnce,
  placesInYear,
  professions,
  staffOn,
} from '@utfall/outcome-statistics';
import { LANGUAGE } from '../../../shared/language/language.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { capacityText, perFullTime } from '../form/capacity-text.js';
import { latest, occupancyFinding } from '../form/occupancy-rows.js';
import { warningText } from '../form/warning-text.js';
import { MonthsTable } from './months-table.js';
import { OccupancyChart } from './occupancy-chart.js';

/** Where a warning is seen to, for those who may. */
export interface WarningLink {
  readonly commands: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly label: string;
}

/** One insats: what to look at, how full it is over time, what is planned and who is employed for it. */
@Component({
  selector: 'app-insats-places',
  imports: [Icon, MonthsTable, OccupancyChart, RouterLink],
  templateUrl: './insats-places.html',
  styleUrl: './insats-places.scss',
})
export class InsatsPlaces {
  readonly insats = input.required<InsatsPlacesView>();
  readonly today = input.required<string>();
  readonly mayWrite = input(false);
  /** Router link to a form of the insats: `formLink('kapacitet', id)`. */
  readonly formLink = input.required<(form: string, id?: string) => readonly string[]>();
  readonly warningLink = input.required<(warning: OccupancyWarning) => WarningLink | null>();
  private readonly language = inject(LANGUAGE);

  protected readonly finding = computed(() => occupancyFinding(this.insats(), this.language));
  protected readonly warnings = computed(() =>
    this.insats().warnings.map((warning) => ({ text: warningText(warning), link: this.warningLink()(warning) })),
  );
  protected readonly capacities = computed(() =>
    this.insats().capacities.map((capacity) => ({
      capacity,
      how: capacityText(capacity),
      atOnce: placesAtOnce(capacity),
      inYear: placesInYear(capacity),
    })),
  );
  protected readonly staff = computed(() => this.insats().staff.map((post) => this.rowOf(post)));
  protected readonly held = computed(() => staffOn(this.insats().staff, this.today()));
  /** Places for each full-time post that is filled today; '' where there are none of either. */
  protected readonly perPost = computed(() => {
    const places = latest(this.insats())?.places ?? 0;
    const { filled } = this.held();
    return places > 0 && filled > 0 ? perFullTime(places, filled, this.language) : '';
  });

  protected idOf({ year }: CapacityView): string {
    return String(year);
  }

  private rowOf(post: StaffPostView) {
    const { profession, employer, from, to } = post;
    const over = to !== null && to < this.today();
    return {
      post,
      name: post.title ?? professions[profession][this.language],
      profession: post.title === null ? '' : professions[profession][this.language],
      employer: employers[employer][this.language],
      time: to === null ? $localize`från ${from}:from:` : `${from}–${to}`,
      state: post.filled ? $localize`Tillsatt` : $localize`Vakant`,
      isVacant: !post.filled && !over && from <= this.today(),
      over,
    };
  }
}
