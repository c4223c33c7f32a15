import { Component, input } from '@angular/core';
import { duplicateKinds, type PreviewDuplicate } from '@utfall/api-contract';
import { TextPipe } from '../../../shared/language/text.js';

/** Rows that are there already, and what becomes of them. */
@Component({
  selector: 'app-duplicate-table',
  imports: [TextPipe],
  template: `<table class="rows" role="table">
    <caption class="visually-hidden" i18n>
      Dubbletter
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader" i18n>Rad</th>
        <th scope="col" role="columnheader" i18n>Kod</th>
        <th scope="col" role="columnheader" i18n>Vad det är</th>
        <th scope="col" role="columnheader" i18n>Vad som händer</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      @for (one of duplicates(); track one.row) {
        <tr role="row">
          <td role="cell" i18n-data-label data-label="Rad">{{ one.row }}</td>
          <td role="cell" i18n-data-label data-label="Kod" [class.blank]="!one.code">{{ one.code }}</td>
          <td role="cell" i18n-data-label data-label="Vad det är">{{ kinds[one.kind] | text }}</td>
          <td role="cell" i18n-data-label data-label="Vad som händer">
            @if (one.isSkipped) {
              <span i18n>Hoppas över. Det sparade ändras inte.</span>
            } @else {
              <span i18n>Sparas. Kontrollera att det är två personer.</span>
            }
          </td>
        </tr>
      }
    </tbody>
  </table>`,
})
export class DuplicateTable {
  readonly duplicates = input.required<readonly PreviewDuplicate[]>();
  protected readonly kinds = duplicateKinds;
}
