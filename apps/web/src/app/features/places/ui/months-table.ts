import { Component, computed, inject, input } from '@angular/core';
import type { InsatsPlacesView, MonthPlacesView } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import { monthName, occupancyOf } from '../form/occupancy-rows.js';

/** What the chart draws, in figures: the latest month first. */
@Component({
  selector: 'app-months-table',
  templateUrl: './months-table.html',
  styleUrl: './months-table.scss',
})
export class MonthsTable {
  readonly insats = input.required<InsatsPlacesView>();
  private readonly language = inject(LANGUAGE);
  protected readonly rows = computed(() =>
    this.insats()
      .months.map((month) => ({
        month,
        name: monthName(month.month, this.language),
        share: shareText(occupancyOf(month)),
        beside: besideText(month),
      }))
      .reverse(),
  );
}

function shareText(percent: number | null): string {
  return percent === null ? '–' : `${percent}\u00a0%`;
}

/** What is a part of the days, or is in none of them. */
function besideText(month: MonthPlacesView): string {
  const { anonymousDays, pausedDays, otherParty, volumePersons, overlong, days, coveredDays, placeDays } = month;
  const outside = placeDays === null ? 0 : days - coveredDays;
  return [
    month.isOver ? '' : $localize`till och med i går`,
    anonymousDays > 0 ? $localize`${anonymousDays}:days: dagar av anonyma` : '',
    pausedDays > 0 ? $localize`${pausedDays}:days: dagar i uppehåll` : '',
    outside > 0 ? $localize`${outside}:days: dagar utanför platserna, i spår utan kapacitet` : '',
    overlong > 0 ? $localize`${overlong}:persons: längre än planerat` : '',
    otherParty > 0 ? $localize`${otherParty}:persons: på annan parts plats` : '',
    volumePersons > 0 ? $localize`${volumePersons}:persons: nya i volymräkningen` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
