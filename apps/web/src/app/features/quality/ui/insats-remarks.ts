import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TextPipe } from '../../../shared/language/text.js';
import type { InsatsRemarkRow } from '../quality-rows.js';
import { SeverityMark } from './severity-mark.js';

/** What is to be seen to in an insats itself, each with the page where it is done. */
@Component({
  selector: 'app-insats-remarks',
  imports: [RouterLink, SeverityMark, TextPipe],
  template: `
    <ul>
      @for (row of rows(); track row.check.id) {
        <li>
          <app-severity-mark [severity]="row.check.severity" />
          <div>
            @if (linkOf()(row.check.page); as link) {
              <a [routerLink]="link">{{ row.check.what | text }}</a>
            } @else {
              {{ row.check.what | text }}
            }
            <p class="quiet small">{{ row.check.why | text }} {{ row.check.mend | text }}</p>
            <p class="small">
              @for (insats of row.insatser; track $index) {
                <span class="insats">{{ insats.name }}: {{ insats.count }}</span>
              }
            </p>
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 12px;
    }
    p {
      margin: 2px 0 0;
    }
    .insats {
      display: inline-block;
      margin-right: 16px;
    }
  `,
})
export class InsatsRemarks {
  readonly rows = input.required<readonly InsatsRemarkRow[]>();
  /** Router link to a page of the förbund; null = it is not open to the account. */
  readonly linkOf = input.required<(page: InsatsRemarkRow['check']['page']) => string[] | null>();
}
