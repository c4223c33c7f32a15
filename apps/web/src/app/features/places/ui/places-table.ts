import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InsatsPlacesView } from '@utfall/api-contract';
import { staffOn } from '@utfall/outcome-statistics';
import { lastWhole, latest, occupancyOf } from '../form/occupancy-rows.js';
import { warningWord } from '../form/warning-text.js';

/** Every insats in a row: how many places, how full, what staff, and what to look at. */
@Component({
  selector: 'app-places-table',
  imports: [RouterLink],
  templateUrl: './places-table.html',
  styles: `
    .track {
      padding-left: 24px;
    }
    .warned {
      font-weight: 600;
    }
  `,
})
export class PlacesTable {
  readonly insatser = input.required<readonly InsatsPlacesView[]>();
  readonly today = input.required<string>();
  /** Name of the last whole month. */
  readonly month = input.required<string>();
  readonly link = input.required<readonly string[]>();

  protected readonly rows = computed(() => {
    const known = new Set(this.insatser().map(({ insatsId }) => insatsId));
    return this.insatser().map((insats) => {
      const whole = lastWhole(insats);
      const percent = whole ? occupancyOf(whole) : null;
      const { filled, vacant } = staffOn(insats.staff, this.today());
      return {
        insats,
        isTrack: insats.parentId !== null && known.has(insats.parentId),
        places: latest(insats)?.places ?? null,
        inPlace: latest(insats)?.inPlace ?? 0,
        share: percent === null ? '–' : `${percent}\u00a0%`,
        staff: filled + vacant === 0 ? '–' : `${filled}\u00a0%`,
        vacant: vacant === 0 ? '–' : `${vacant}\u00a0%`,
        warnings: insats.warnings.map(warningWord).join(', '),
      };
    });
  });
}
