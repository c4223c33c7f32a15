import { Component, computed, inject, input } from '@angular/core';
import type { ReferralLine } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import { eventText, itemText, reasonText } from '../form/referral-text.js';

/** What was done with a referral, when, by whom and why. */
@Component({
  selector: 'app-line-list',
  template: `
    <ol>
      @for (row of rows(); track $index) {
        <li>
          <p>
            <strong>{{ row.event }}</strong>
            <time [attr.datetime]="row.on">{{ row.on }}</time>
            <span class="quiet">{{ row.by }}</span>
          </p>
          @for (detail of row.details; track $index) {
            <p class="detail">{{ detail }}</p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li p:first-child {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
    }
    .detail {
      padding-left: 12px;
      border-left: 2px solid var(--mat-sys-outline-variant);
      font-size: 0.875rem;
      white-space: pre-line;
    }
  `,
})
export class LineList {
  readonly lines = input.required<readonly ReferralLine[]>();
  private readonly language = inject(LANGUAGE);

  protected readonly rows = computed(() =>
    this.lines().map(({ event, on, by, insats, papers, reason, note }) => ({
      event: eventText(event),
      on,
      by,
      details: [
        insats?.name,
        reason === null ? undefined : reasonText(reason)[this.language],
        papers.map((paper) => itemText(paper as 'form')[this.language]).join(', '),
        note,
      ].filter((detail): detail is string => Boolean(detail)),
    })),
  );
}
