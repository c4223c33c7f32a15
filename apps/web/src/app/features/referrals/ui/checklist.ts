import { Component, computed, inject, input } from '@angular/core';
import type { ReferralView } from '@utfall/api-contract';
import { referralConsents, referralPapers, type ReferralConsent } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { consentText } from '../form/referral-text.js';

/** Papers and consents of a referral: what there is, and what is missing since when. */
@Component({
  selector: 'app-checklist',
  imports: [Icon],
  template: `
    <ul>
      @for (row of rows(); track row.id) {
        <li [class.missing]="row.missing">
          <app-icon [name]="row.missing ? 'warning' : 'check'" />
          <span>
            {{ row.label }}
            <span class="words">{{ row.words }}</span>
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 8px;
    }
    .words {
      display: block;
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.875rem;
    }
    .missing,
    .missing .words {
      color: var(--warning-ink);
    }
  `,
})
export class Checklist {
  readonly referral = input.required<ReferralView>();
  private readonly language = inject(LANGUAGE);

  protected readonly rows = computed(() => {
    const referral = this.referral();
    const papers = referral.papers.map(({ paper, since, receivedOn }) => ({
      id: paper,
      label: referralPapers[paper][this.language],
      missing: receivedOn === null,
      words:
        receivedOn === null
          ? $localize`Saknas sedan ${since ?? referral.receivedDate}:date:`
          : $localize`Kom ${receivedOn}:date:`,
    }));
    const consents = (Object.keys(referralConsents) as ReferralConsent[]).map((id) => {
      const answer = referral[id];
      return {
        id: id,
        label: referralConsents[id][this.language],
        missing: answer === null,
        words:
          answer === null
            ? $localize`Inte tillfrågad, saknas sedan ${referral.receivedDate}:date:`
            : consentText(answer, this.language),
      };
    });
    return [...papers, ...consents];
  });
}
