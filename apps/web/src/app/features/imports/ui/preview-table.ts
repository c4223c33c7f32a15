import { Component, computed, inject, input } from '@angular/core';
import type { PreviewCount } from '@utfall/api-contract';
import { utfallCodebook } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';

const genders = utfallCodebook.variable('gender').categories;

/** Participations by insats or month, women and men beside the whole. */
@Component({
  selector: 'app-preview-table',
  template: `<table class="rows" role="table">
    <caption>
      {{
        caption()
      }}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        @for (heading of headings(); track heading; let first = $first) {
          <th scope="col" role="columnheader" [class.number]="!first">{{ heading }}</th>
        }
      </tr>
    </thead>
    <tbody role="rowgroup">
      @for (row of rows(); track row.name) {
        <tr role="row">
          <th scope="row" role="rowheader">{{ row.name }}</th>
          @for (figure of row.figures; track $index) {
            <td role="cell" class="number" [attr.data-label]="headings()[$index + 1]">{{ figure }}</td>
          }
        </tr>
      }
    </tbody>
  </table>`,
  styles: `
    caption {
      padding-block: 4px;
      font-weight: 600;
    }
  `,
})
export class PreviewTable {
  readonly caption = input.required<string>();
  /** What the rows are of. */
  readonly first = input.required<string>();
  readonly counts = input.required<readonly PreviewCount[]>();
  private readonly language = inject(LANGUAGE);

  /** Genders that nobody has are no column. */
  private readonly shown = computed(() =>
    genders.filter(({ id }) => ['woman', 'man'].includes(id) || this.counts().some((count) => count.genders[id])),
  );
  protected readonly headings = computed(() => [
    this.first(),
    $localize`Deltaganden`,
    $localize`varav avslutade`,
    ...this.shown().map((category) => category[this.language]),
  ]);
  protected readonly rows = computed(() =>
    this.counts().map(({ name, rows, ended, genders: by }) => ({
      name,
      figures: [rows, ended, ...this.shown().map(({ id }) => by[id] ?? 0)],
    })),
  );
}
