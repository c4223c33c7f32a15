import { Component, computed, inject, input } from '@angular/core';
import type { ReferralView } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import { categoryText } from '../form/category-text.js';
import { daysText, reasonText } from '../form/referral-text.js';

/** What a referral says, with its days and how long it waited. */
@Component({
  selector: 'app-referral-facts',
  template: `
    <dl>
      @for (row of rows(); track row.label) {
        <div>
          <dt>{{ row.label }}</dt>
          <dd>{{ row.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: minmax(7rem, 2fr) minmax(0, 3fr);
      gap: 12px;
      padding: 6px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
    }
  `,
})
export class ReferralFacts {
  readonly referral = input.required<ReferralView>();
  private readonly language = inject(LANGUAGE);

  protected readonly rows = computed(() => {
    const referral = this.referral();
    const { toPlacement, toStart } = referral.waiting;
    const rows: readonly (readonly [string, string | null | undefined])[] = [
      [$localize`Remittent`, categoryText('referrer', referral.referrer, this.language)],
      [$localize`Enhet`, referral.unit],
      [$localize`Från insats`, referral.fromInsats?.name],
      [$localize`Kön`, categoryText('gender', referral.gender, this.language)],
      [$localize`Kommun`, categoryText('kommun', referral.kommun, this.language)],
      [$localize`Söker`, referral.askedInsats?.name ?? $localize`Öppet`],
      [$localize`Kom in`, referral.receivedDate],
      [$localize`Komplettering begärd`, referral.completionDate],
      [
        $localize`Placerad`,
        referral.placedDate === null ? null : `${referral.placedDate}, ${referral.placedInsats?.name}`,
      ],
      [$localize`Ställd i kö`, referral.queuedDate],
      [$localize`Startad`, referral.startedDate],
      [$localize`Avslutad`, referral.closedDate],
      [$localize`Orsak`, referral.reason === null ? null : reasonText(referral.reason)[this.language]],
      [$localize`Väntan på placering`, daysText(toPlacement)],
      [$localize`Väntan på start`, toStart === null ? null : daysText(toStart)],
    ];
    return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
  });
}
