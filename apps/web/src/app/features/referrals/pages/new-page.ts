import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ReferralTarget } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { RecentChoices } from '../../../shared/data/recent-choices.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { ErrorSummary } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { deskFrom, desksOf } from '../data/desk.js';
import { ReferralForm } from '../data/referral-form.js';
import { ReferralsClient } from '../data/referrals-client.js';
import { type FieldChange, ReferralFields } from '../ui/referral-fields.js';

/** A referral came: to the referral team, or straight to an own insats. */
@Component({
  imports: [ErrorSummary, LoadFailure, ReferralFields, RouterLink, SubmitKeys],
  providers: [FormDrafts, RecentChoices, ReferralForm, ReferralsClient],
  templateUrl: './new-page.html',
  styles: `
    .form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
      max-width: 46rem;
    }
  `,
})
export class NewPage {
  /** From the address. */
  readonly bord = input<string>();

  private readonly client = inject(ReferralsClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly form = inject(ReferralForm);
  protected readonly today = localDate(inject(SessionStore).today());
  protected readonly targets = new Loadable<readonly ReferralTarget[]>();
  protected readonly desk = computed(() => deskFrom(this.bord(), desksOf(this.forbund)) ?? 'insats');
  /** Straight to an insats a referral comes only where one works. */
  protected readonly choices = computed(() => {
    const { insatser } = this.forbund.membership();
    const targets = this.targets.value() ?? [];
    return this.desk() === 'team' ? targets : targets.filter(({ id }) => insatser.includes(id));
  });

  constructor() {
    void this.begin();
  }

  protected async begin(): Promise<void> {
    await this.targets.load(() => this.client.targets(this.desk()));
    const [only, ...others] = this.choices();
    const own = this.desk() === 'insats' && only && others.length === 0 ? only.id : '';
    if (this.targets.value()) this.form.openNew(this.desk(), own);
  }

  protected change({ field, value }: FieldChange): void {
    this.form.set(field, value);
  }

  protected async save(): Promise<void> {
    const saved = await this.form.save();
    if (saved.kind !== 'saved') return;
    const made = saved.outcome;
    this.notices.say($localize`Remissen är sparad som ${made.number}:number:.`);
    await this.router.navigate(this.forbund.link('remisser', made.id), {
      queryParams: { bord: this.bord() },
      replaceUrl: true,
    });
  }

  protected clear(): void {
    this.form.close();
    void this.begin();
  }
}
