import { afterNextRender, Component, computed, inject, Injector, input, type OnInit } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type {
  ReferralAction,
  ReferralDetail,
  ReferralOutcome,
  ReferralQueues,
  ReferralTarget,
} from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import type { ReferralPaper } from '@utfall/participation';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { RecentChoices } from '../../../shared/data/recent-choices.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { bothChanged } from '../../../shared/ui/dialog/conflict-outcome.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary } from '../../../shared/ui/field/index.js';
import { focusHeading } from '../../../shared/ui/focus-heading.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { deskFrom, desksOf } from '../data/desk.js';
import { ReferralForm, type SaveOutcome } from '../data/referral-form.js';
import { ReferralsClient } from '../data/referrals-client.js';
import { StepTaker } from '../data/step-taker.js';
import { actionTexts, daysText, stateTexts } from '../form/referral-text.js';
import { Checklist } from '../ui/checklist.js';
import { LineList } from '../ui/line-list.js';
import { ReferralFacts } from '../ui/referral-facts.js';
import { type FieldChange, ReferralFields } from '../ui/referral-fields.js';
import { type StepChange, StepFields } from '../ui/step-fields.js';

/** The steps that end it or send it away stand apart from those that bring it on. */
const ONWARD: readonly ReferralAction[] = ['receivePapers', 'askCompletion', 'place', 'queue', 'reopen'];

/** One referral: what is missing, what may be done, and what was. */
@Component({
  imports: [
    Checklist,
    ErrorSummary,
    LineList,
    LoadFailure,
    ReferralFacts,
    ReferralFields,
    RouterLink,
    StepFields,
    SubmitKeys,
  ],
  providers: [FormDrafts, RecentChoices, ReferralForm, ReferralsClient, StepTaker],
  templateUrl: './referral-page.html',
  styleUrl: './referral-page.scss',
})
export class ReferralPage implements OnInit {
  /** From the address. */
  readonly id = input.required<string>();
  readonly bord = input<string>();

  private readonly client = inject(ReferralsClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly form = inject(ReferralForm);
  protected readonly step = inject(StepTaker);
  protected readonly today = localDate(inject(SessionStore).today());
  protected readonly referral = new Loadable<ReferralDetail>();
  protected readonly targets = new Loadable<readonly ReferralTarget[]>();
  protected readonly queues = new Loadable<ReferralQueues>();

  protected readonly desk = computed(() => deskFrom(this.bord(), desksOf(this.forbund)) ?? 'insats');
  protected readonly actionTexts = actionTexts;
  protected readonly busy = computed(() => this.form.isOpen() || this.step.typed() !== undefined);
  protected readonly onward = computed(() => this.actions().filter((action) => ONWARD.includes(action)));
  protected readonly away = computed(() => this.actions().filter((action) => !ONWARD.includes(action)));
  protected readonly mayEdit = computed(() => this.referral.value()?.actions.includes('edit') ?? false);
  protected readonly mayStart = computed(() => this.referral.value()?.actions.includes('start') ?? false);
  protected readonly choices = computed(() => {
    const { insatser } = this.forbund.membership();
    const targets = this.targets.value() ?? [];
    return this.desk() === 'team' ? targets : targets.filter(({ id }) => insatser.includes(id));
  });
  protected readonly summary = computed(() => {
    const referral = this.referral.value();
    if (!referral) return '';
    const { toPlacement, toStart } = referral.waiting;
    const insats = referral.placedInsats?.name;
    const waits = toStart ?? toPlacement;
    return [
      stateTexts[referral.state],
      insats,
      $localize`väntat ${daysText(waits)}:days:`,
      referral.completionOverdue ? $localize`kompletteringen är försenad` : undefined,
    ]
      .filter(Boolean)
      .join(' · ');
  });

  private readonly nameOf = (insatsId: string): string =>
    this.targets.value()?.find(({ id }) => id === insatsId)?.name ?? '';

  private actions(): readonly ReferralAction[] {
    const actions = this.referral.value()?.actions ?? [];
    return (Object.keys(actionTexts) as ReferralAction[]).filter((action) => actions.includes(action));
  }

  ngOnInit(): void {
    void this.begin();
  }

  protected async begin(): Promise<void> {
    const desk = this.desk();
    await Promise.all([
      this.referral.load(() => this.client.one(desk, this.id())),
      this.targets.load(() => this.client.targets(desk)),
    ]);
    const referral = this.referral.value();
    if (referral && this.mayEdit() && this.form.hasDraft(referral)) this.form.openSaved(desk, referral, this.nameOf);
  }

  protected open(action: ReferralAction): void {
    const referral = this.referral.value();
    if (!referral) return;
    const missing = referral.papers.filter(({ receivedOn }) => receivedOn === null).map(({ paper }) => paper);
    const papers: readonly ReferralPaper[] = action === 'askCompletion' || action === 'receivePapers' ? missing : [];
    const asked = referral.askedInsats?.id ?? '';
    const insatsId = action === 'place' && this.choices().some(({ id }) => id === asked) ? asked : '';
    this.step.open(action, { papers, insatsId });
    if (action === 'place') void this.queues.load(() => this.client.queues());
    this.focusOn('step-heading');
  }

  protected changeStep({ field, value }: StepChange): void {
    this.step.set(field, value);
  }

  protected change({ field, value }: FieldChange): void {
    this.form.set(field, value);
  }

  protected edit(): void {
    const referral = this.referral.value();
    if (!referral) return;
    this.form.openSaved(this.desk(), referral, this.nameOf);
    this.focusOn(controlIdOf('receivedDate'));
  }

  protected cancel(): void {
    this.form.close();
    this.step.close();
    focusHeading();
  }

  protected async takeStep(): Promise<void> {
    const referral = this.referral.value();
    const action = this.step.typed()?.action;
    if (!referral || !action) return;
    this.show(await this.step.take(this.desk(), referral, this.nameOf));
    const newer = this.step.newer();
    if (newer) this.referral.set(newer);
  }

  protected async save(): Promise<void> {
    await this.settle(await this.form.save());
  }

  private async settle(saved: SaveOutcome): Promise<void> {
    if (saved.kind === 'refused') return;
    if (saved.kind === 'saved') return this.show(saved.outcome);
    const { newer, conflict } = saved;
    const given = await this.dialogs.settle(conflict);
    if (given === undefined) return;
    if (given === 'newer') {
      this.form.close();
      this.referral.set(newer);
      focusHeading();
      return;
    }
    await this.settle(await this.form.saveOver(newer, given));
    if (!this.form.isOpen() && conflict.differences.length === 0) this.notices.say(bothChanged(conflict));
  }

  /** What became of it: seen here, or in other hands now. */
  private show(outcome: ReferralOutcome | undefined): void {
    if (!outcome) return;
    if (outcome.referral) {
      this.referral.set(outcome.referral);
      this.notices.say($localize`${outcome.number}:number: är sparad.`);
      focusHeading();
      return;
    }
    this.notices.say($localize`${outcome.number}:number: är lämnad vidare och syns inte längre här.`);
    void this.router.navigate(this.forbund.link('remisser'), { queryParams: { bord: this.bord() } });
  }

  private focusOn(id: string): void {
    afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector: this.injector });
  }
}
