import { Component, input } from '@angular/core';
import type { InflowCount } from '@utfall/api-contract';

export interface CountRow extends InflowCount {
  readonly label: string;
}

/** Counts of referrals by one thing, women and men in columns of their own. */
@Component({
  selector: 'app-count-table',
  template: `
    <table class="rows" role="table">
      <caption>
        {{
          caption()
        }}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">{{ heading() }}</th>
          <th scope="col" role="columnheader" class="number" i18n>Kvinnor</th>
          <th scope="col" role="columnheader" class="number" i18n>Män</th>
          @if (hasOthers()) {
            <th scope="col" role="columnheader" class="number" i18n>Annat eller okänt</th>
          }
          <th scope="col" role="columnheader" class="number" i18n>Totalt</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.id) {
          <tr role="row">
            <th scope="row" role="rowheader">{{ row.label }}</th>
            <td role="cell" class="number" data-label="Kvinnor" i18n-data-label>{{ row.women }}</td>
            <td role="cell" class="number" data-label="Män" i18n-data-label>{{ row.men }}</td>
            @if (hasOthers()) {
              <td role="cell" class="number" data-label="Annat eller okänt" i18n-data-label>{{ row.others }}</td>
            }
            <td role="cell" class="number" data-label="Totalt" i18n-data-label>{{ row.total }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    caption {
      padding-bottom: 4px;
      font-weight: 600;
    }
    /* Two tables stand side by side: long words give way before they run into the next table. */
    th {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .number {
      min-width: 4.5rem;
    }
  `,
})
export class CountTable {
  readonly caption = input.required<string>();
  /** Of the first column. */
  readonly heading = input.required<string>();
  readonly rows = input.required<readonly CountRow[]>();
  /** Whether anybody of another or unknown gender is counted in any table of the page. */
  readonly hasOthers = input.required<boolean>();
}
