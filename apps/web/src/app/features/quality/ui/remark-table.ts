import { Component, input } from '@angular/core';
import { TextPipe } from '../../../shared/language/text.js';
import type { RemarkRow } from '../quality-rows.js';
import { SeverityMark } from './severity-mark.js';

/** What is remarked on and why it matters, as counts: for those who see no rows. */
@Component({
  selector: 'app-remark-table',
  imports: [SeverityMark, TextPipe],
  template: `
    <table class="rows" role="table">
      <caption class="visually-hidden" i18n>
        Anmärkningar
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" i18n>Anmärkning</th>
          <th scope="col" role="columnheader" i18n>Allvar</th>
          <th scope="col" role="columnheader" class="number" i18n>Att rätta</th>
          <th scope="col" role="columnheader" class="number" i18n>Godtagna</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.check.id) {
          <tr role="row">
            <th scope="row" role="rowheader">
              {{ row.check.what | text }}
              <span class="why">{{ row.check.why | text }}</span>
            </th>
            <td role="cell"><app-severity-mark [severity]="row.check.severity" /></td>
            <td role="cell" class="number" data-label="Att rätta" i18n-data-label>{{ row.open }}</td>
            <td role="cell" class="number" data-label="Godtagna" i18n-data-label>{{ row.accepted }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    .why {
      display: block;
      max-width: var(--measure);
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
      font-weight: 400;
    }
  `,
})
export class RemarkTable {
  readonly rows = input.required<readonly RemarkRow[]>();
}
