import { computed, inject, Injectable, signal } from '@angular/core';
import type { FieldProblem, HandedOverView, InsatsView, ParticipationView, ReferralTarget } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { createCodebook, structuralVariables, utfallCodebook } from '@utfall/codebook';
import { handOverExit } from '@utfall/participation';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { AnswerForm } from '../form/answer-form.js';
import { faultsOf } from '../form/form-faults.js';
import { TimelineClient } from './timeline-client.js';

/** Reason and destination are given by what is done, and the insats goes on. */
const given: readonly string[] = [structuralVariables.exitReason, structuralVariables.destination, 'insatsCeased'];
const asked = createCodebook(
  utfallCodebook.variables
    .filter(({ id, askedAt }) => askedAt === 'exit' && !given.includes(id))
    .map((variable) => ({ ...variable, dependsOn: undefined })),
);

const INSATS_MISSING: FieldProblem = {
  field: 'insatsId',
  code: 'required',
  message: 'Välj insats.',
  messageEn: 'Choose an insats.',
};

/** The form of a hand-over: to which insats, when, and how it is then. Provided by the page. */
@Injectable()
export class HandOver {
  private readonly client = inject(TimelineClient);
  private readonly forbund = inject(CurrentForbund);
  private readonly today = localDate(inject(SessionStore).today());
  readonly participation = new Loadable<ParticipationView>();
  readonly insatser = new Loadable<readonly InsatsView[]>();
  private readonly targets = new Loadable<readonly ReferralTarget[]>();
  readonly form = signal<AnswerForm | undefined>(undefined);
  readonly insatsId = signal('');
  readonly saving = signal(false);
  readonly problems = new FormProblems(inject(LANGUAGE));

  /** Every insats of the förbund that takes people in, but the one that is left. */
  readonly choices = computed(() =>
    (this.targets.value() ?? []).filter(({ id, isOpen }) => isOpen && id !== this.participation.value()?.insatsId),
  );
  /** Whether the chosen insats is not one's own: it gets a referral. */
  readonly refers = computed(() => {
    const own = (this.insatser.value() ?? []).some(({ id }) => id === this.insatsId());
    return this.insatsId() !== '' && !own;
  });
  readonly insats = computed(() =>
    this.insatser.value()?.find(({ id }) => id === this.participation.value()?.insatsId),
  );

  async load(id: string): Promise<void> {
    await Promise.all([
      this.participation.load(async () => {
        const result = await this.client.timeline(id);
        return result.ok ? { ok: true, value: result.value.participation } : result;
      }),
      this.insatser.load(() => this.client.insatser()),
      this.targets.load(() => this.client.targets()),
    ]);
    const participation = this.participation.value();
    if (participation) this.form.set(this.newForm(participation));
    const [only, ...others] = this.choices();
    if (only && others.length === 0) this.insatsId.set(only.id);
  }

  /** @returns what came of it; undefined when something stood in the way, which is in {@link problems}. */
  async save(): Promise<HandedOverView | undefined> {
    const [form, participation] = [this.form(), this.participation.value()];
    if (!form || !participation || this.saving()) return undefined;
    const { answers, extents } = form.toSend();
    const faults = faultsOfExit(form, participation, this.insats());
    if (!this.problems.show(this.insatsId() === '' ? [INSATS_MISSING, ...faults] : faults)) return undefined;
    this.saving.set(true);
    const body = { insatsId: this.insatsId(), answers, extents, version: participation.version };
    const result = await this.client.handOver(participation.id, body);
    this.saving.set(false);
    if (!result.ok) this.problems.showFailure(result.problem);
    return result.ok ? result.value : undefined;
  }

  private newForm(saved: ParticipationView): AnswerForm {
    const { optionalVariables } = this.forbund.membership();
    return new AnswerForm({ codebook: asked, moments: ['exit'], optionalVariables, today: this.today, saved });
  }
}

/** Judged as the whole record that it makes. */
function faultsOfExit(
  form: AnswerForm,
  saved: ParticipationView,
  insats: Pick<InsatsView, 'startDate' | 'endDate'> = { startDate: null, endDate: null },
): FieldProblem[] {
  const { optionalVariables, today } = form.setup;
  const whole = new AnswerForm({
    codebook: utfallCodebook,
    moments: ['exit'],
    optionalVariables,
    today,
    saved: {
      ...saved,
      answers: { ...saved.answers, ...form.toSend().answers, ...handOverExit },
      extents: { ...saved.extents, ...form.toSend().extents },
    },
  });
  return faultsOf(whole, { insats });
}
