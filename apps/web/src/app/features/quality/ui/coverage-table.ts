import { Component, computed, inject, input } from '@angular/core';
import { utfallCodebook } from '@utfall/codebook';
import { coverageShare } from '@utfall/data-quality';
import { LANGUAGE } from '../../../shared/language/language.js';
import type { CoverageRow } from '../quality-rows.js';

/** How many of those who were asked have each answer. */
@Component({
  selector: 'app-coverage-table',
  template: `
    <table class="rows" role="table">
      <caption class="visually-hidden" i18n>
        Hur många som har ett känt svar
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" i18n>Uppgift</th>
          <th scope="col" role="columnheader" class="number" i18n>Kända</th>
          <th scope="col" role="columnheader" class="number" i18n>Av</th>
          <th scope="col" role="columnheader" class="number" i18n>Andel</th>
          <th scope="col" role="columnheader" class="picture"><span class="visually-hidden" i18n>Stapel</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of shown(); track row.variable) {
          <tr role="row">
            <th scope="row" role="rowheader">{{ row.label }}</th>
            <td role="cell" class="number" data-label="Kända" i18n-data-label>{{ row.known }}</td>
            <td role="cell" class="number" data-label="Av" i18n-data-label>{{ row.of }}</td>
            <td role="cell" class="number" data-label="Andel" i18n-data-label>{{ row.share }} %</td>
            <td role="cell" class="picture" aria-hidden="true">
              <span class="bar"><span [style.inline-size.%]="row.share"></span></span>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './coverage-table.scss',
})
export class CoverageTable {
  readonly rows = input.required<readonly CoverageRow[]>();
  private readonly language = inject(LANGUAGE);
  protected readonly shown = computed(() =>
    this.rows().map((row) => ({
      ...row,
      label: utfallCodebook.variable(row.variable).label[this.language],
      share: coverageShare(row) ?? 0,
    })),
  );
}
