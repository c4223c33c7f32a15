import { Component, inject, input, output } from '@angular/core';
import type { DaysSpread } from '@utfall/data-quality';
import { LANGUAGE } from '../../../shared/language/language.js';
import { medianText } from '../../../shared/language/median-text.js';
import type { InsatsRow } from '../quality-rows.js';

/** Every insats with what is to be mended, and how soon things are registered. */
@Component({
  selector: 'app-insats-quality-table',
  templateUrl: './insats-quality-table.html',
  styleUrl: './insats-quality-table.scss',
})
export class InsatsQualityTable {
  private readonly language = inject(LANGUAGE);
  readonly rows = input.required<readonly InsatsRow[]>();
  /** The insats that the page is about; '' = all. */
  readonly chosen = input.required<string>();
  readonly choose = output<string>();

  protected daysText(days: DaysSpread | null): string {
    if (days === null) return '';
    const { median, lowerQuartile, upperQuartile } = days;
    return `${medianText(median, this.language)} (${lowerQuartile}–${upperQuartile})`;
  }
}
