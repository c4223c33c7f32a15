import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReferralView } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import { categoryText } from '../form/category-text.js';
import { daysText, itemText, reasonText, stateTexts } from '../form/referral-text.js';

/** Referrals as rows: number, where each is, how long it has waited, and what is missing since when. */
@Component({
  selector: 'app-referral-table',
  imports: [RouterLink],
  templateUrl: './referral-table.html',
  styleUrl: './referral-table.scss',
})
export class ReferralTable {
  readonly items = input.required<readonly ReferralView[]>();
  /** Router link to a referral. */
  readonly linkOf = input.required<(id: string) => string[]>();
  private readonly language = inject(LANGUAGE);

  protected readonly rows = computed(() =>
    this.items().map((referral) => ({
      id: referral.id,
      number: referral.number,
      link: this.linkOf()(referral.id),
      state: stateTexts[referral.state],
      reason: referral.reason === null ? '' : reasonText(referral.reason)[this.language],
      overdue: referral.completionOverdue,
      insats: (referral.placedInsats ?? referral.askedInsats)?.name ?? '',
      asked: referral.placedInsats === null && referral.askedInsats !== null,
      from: [categoryText('referrer', referral.referrer, this.language), referral.unit ?? referral.fromInsats?.name]
        .filter(Boolean)
        .join(', '),
      received: referral.receivedDate,
      waited: daysText(referral.waiting.toStart ?? referral.waiting.toPlacement),
      missing: referral.missing.map(({ item, since }) => ({ item, label: itemText(item)[this.language], since })),
    })),
  );
}
