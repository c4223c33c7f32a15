import { afterNextRender, Component, computed, inject, Injector, input, type OnInit, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { Enrolment } from '../data/enrolment.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { ParticipationsClient } from '../data/participations-client.js';
import { RecentChoices } from '../../../shared/data/recent-choices.js';
import { EnrolmentConsents } from '../ui/enrolment-consents.js';
import { FormKeys } from '../ui/form-keys.js';
import { InsatsSelect } from '../../../shared/insatser/insats-select.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { ReferralsClient } from '../../referrals/referrals-facts.js';
import type { ReferralView } from '@utfall/api-contract';
import { Banner } from '../../../shared/ui/feedback/banner.js';
import { ParticipantCode } from '../ui/participant-code.js';
import { QuestionList } from '../ui/question-list.js';

/** Enrol: every question from the codebook, keyboard alone, one after another. */
@Component({
  imports: [
    Banner,
    EmptyState,
    EnrolmentConsents,
    ErrorSummary,
    Field,
    FieldControl,
    FormKeys,
    InsatsSelect,
    LoadFailure,
    ParticipantCode,
    QuestionList,
    RouterLink,
    SubmitKeys,
  ],
  providers: [Enrolment, FormDrafts, ParticipationsClient, RecentChoices, ReferralsClient],
  templateUrl: './enrol-page.html',
  styleUrl: './enrol-page.scss',
})
export class EnrolPage implements OnInit {
  /** From the address: the referral that is started. */
  readonly remiss = input<string>();

  private readonly referrals = inject(ReferralsClient);
  protected readonly referral = new Loadable<ReferralView>();
  protected readonly enrolment = inject(Enrolment);
  protected readonly forbund = inject(CurrentForbund);
  private readonly injector = inject(Injector);
  private readonly referralIsIn = signal(false);
  /** All that the form begins with is there, so that nothing replaces what is typed in it. */
  protected readonly ready = computed(
    () => this.enrolment.ready() && (this.remiss() === undefined || this.referralIsIn()),
  );
  protected readonly loading = computed(() =>
    [this.enrolment.insatser, this.enrolment.questions, this.referral].some((one) => one.loading()),
  );
  protected readonly controlIdOf = controlIdOf;
  protected readonly chooseInsats = $localize`Välj insats …`;

  ngOnInit(): void {
    void this.begin();
  }

  protected async begin(): Promise<void> {
    const id = this.remiss();
    await Promise.all([
      this.enrolment.load(),
      id === undefined ? undefined : this.referral.load(() => this.referrals.one('insats', id)),
    ]);
    const referral = this.referral.value();
    if (referral?.actions.includes('start')) this.enrolment.beginBy(referral);
    this.referralIsIn.set(referral !== undefined);
  }

  protected choose(insatsId: string): void {
    this.enrolment.choose(insatsId);
    this.enrolment.problems.mend('insatsId');
  }

  protected typeCode(event: Event): void {
    this.enrolment.code.set((event.target as HTMLInputElement).value);
    this.enrolment.problems.mend('code');
  }

  protected async save(): Promise<void> {
    if (await this.enrolment.save()) this.focusOn('saved');
  }

  protected async saveAndNext(): Promise<void> {
    if (await this.enrolment.save()) this.next();
  }

  protected next(): void {
    this.enrolment.startNext();
    this.focusOn(controlIdOf('insatsId'));
  }

  private focusOn(id: string): void {
    afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector: this.injector });
  }
}
