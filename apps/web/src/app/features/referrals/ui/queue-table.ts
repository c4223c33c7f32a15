import { Component, computed, inject, input } from '@angular/core';
import type { ReferralQueues } from '@utfall/api-contract';
import { ageingBands, type Queue } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { daysText } from '../form/referral-text.js';

/** How many wait, for how long, in each insats: counts only. */
@Component({
  selector: 'app-queue-table',
  template: `
    <table class="rows" role="table">
      <caption class="visually-hidden" i18n>
        Kö per insats
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" i18n>Väntar</th>
          <th scope="col" role="columnheader" class="number" i18n>Antal</th>
          @for (band of bands; track band.id) {
            <th scope="col" role="columnheader" class="number">{{ band.label }}</th>
          }
          <th scope="col" role="columnheader" class="number" i18n>Längst</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.id) {
          <tr role="row">
            <th scope="row" role="rowheader">{{ row.name }}</th>
            <td role="cell" class="number" data-label="Antal" i18n-data-label>{{ row.queue.length }}</td>
            @for (band of bands; track band.id) {
              <td role="cell" class="number" [attr.data-label]="band.label">{{ row.queue.bands[band.id] }}</td>
            }
            <td role="cell" class="number" data-label="Längst" i18n-data-label [class.blank]="row.longest === ''">
              {{ row.longest }}
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class QueueTable {
  readonly queues = input.required<ReferralQueues>();
  private readonly language = inject(LANGUAGE);

  protected readonly bands = ageingBands.map((band) => ({ id: band.id, label: band[this.language] }));
  protected readonly rows = computed(() => {
    const { insatser, unplaced } = this.queues();
    return [
      ...(unplaced === null
        ? []
        : [{ id: 'unplaced', name: $localize`På placering, av remissteamet`, queue: unplaced }]),
      ...insatser.map(({ id, name, queue }) => ({ id, name, queue })),
    ].map((row) => ({ ...row, longest: longestText(row.queue) }));
  });
}

function longestText({ longest }: Queue): string {
  return longest === null ? '' : daysText(longest);
}
