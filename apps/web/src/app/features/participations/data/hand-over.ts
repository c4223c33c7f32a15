import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { FieldProblem, HandedOverView, InsatsView, ParticipationView, ReferralTarget } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { type Codebook, createCodebook, structuralVariables } from '@utfall/codebook';
import { handOverExit } from '@utfall/participation';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { AnswerForm, type TypedAnswers } from '../form/answer-form.js';
import { faultsOf } from '../form/form-faults.js';
import { TimelineClient } from './timeline-client.js';

/** Reason and destination are given by what is done, and the insats goes on. */
const given: readonly string[] = [structuralVariables.exitReason, structuralVariables.destination, 'insatsCeased'];

/** What is typed and not saved. */
interface Draft {
  readonly insatsId: string;
  readonly typed: TypedAnswers;
}

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
  private readonly codebooks = inject(Codebooks);
  private readonly drafts = inject(FormDrafts);
  private readonly forbund = inject(CurrentForbund);
  private readonly today = localDate(inject(SessionStore).today());
  readonly participation = new Loadable<ParticipationView>();
  readonly insatser = new Loadable<readonly InsatsView[]>();
  private readonly targets = new Loadable<readonly ReferralTarget[]>();
  readonly form = signal<AnswerForm | undefined>(undefined);
  readonly insatsId = signal('');
  readonly saving = signal(false);
  readonly problems = new FormProblems(inject(LANGUAGE));

  /** Why it cannot be begun: without the insatser there is nowhere to go. */
  readonly problem = computed(() => this.participation.problem() ?? this.insatser.problem() ?? this.targets.problem());

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

  /** What is asked in the insats that is left, own questions with the rest. */
  private readonly codebook = computed(() => {
    const id = this.participation.value()?.insatsId;
    return this.codebooks.of(this.insats() ?? (id === undefined ? undefined : { id, parentId: null }));
  });

  constructor() {
    effect(() => {
      const [form, participation] = [this.form(), this.participation.value()];
      if (!participation || !form?.touched()) return;
      const kept: Draft = { insatsId: this.insatsId(), typed: form.asked() };
      this.drafts.keep(draftOf(participation), kept);
    });
  }

  async load(id: string): Promise<void> {
    await Promise.all([
      this.codebooks.load(),
      this.participation.load(async () => {
        const result = await this.client.timeline(id);
        return result.ok ? { ok: true, value: result.value.participation } : result;
      }),
      this.insatser.load(() => this.client.insatser()),
      this.targets.load(() => this.client.targets()),
    ]);
    const participation = this.participation.value();
    if (participation && !this.problem()) this.open(participation);
  }

  choose(insatsId: string): void {
    this.insatsId.set(insatsId);
    this.form()?.touched.set(true);
    this.problems.mend('insatsId');
  }

  /** Forgets what was typed. */
  discard(): void {
    const participation = this.participation.value();
    if (participation) this.drafts.drop(draftOf(participation));
    this.form()?.touched.set(false);
  }

  /** @returns what came of it; undefined when something stood in the way, which is in {@link problems}. */
  async save(): Promise<HandedOverView | undefined> {
    const [form, participation] = [this.form(), this.participation.value()];
    if (!form || !participation || this.saving()) return undefined;
    const { answers, extents } = form.toSend();
    const faults = faultsOfExit(form, participation, this.codebook(), this.insats());
    if (!this.problems.show(this.insatsId() === '' ? [INSATS_MISSING, ...faults] : faults)) return undefined;
    this.saving.set(true);
    const body = { insatsId: this.insatsId(), answers, extents, version: participation.version };
    const result = await this.client.handOver(participation.id, body);
    this.saving.set(false);
    if (!result.ok) {
      this.problems.showFailure(result.problem);
      return undefined;
    }
    this.discard();
    return result.value;
  }

  private open(saved: ParticipationView): void {
    const { optionalVariables } = this.forbund.membership();
    const codebook = askedOf(this.codebook());
    const form = new AnswerForm({ codebook, moments: ['exit'], optionalVariables, today: this.today, saved });
    const draft = this.drafts.read<Draft>(draftOf(saved));
    if (draft) form.restore(draft.typed);
    const [only, ...others] = this.choices();
    const typed = this.choices().find(({ id }) => id === draft?.insatsId);
    this.insatsId.set(typed?.id ?? (only && others.length === 0 ? only.id : ''));
    this.form.set(form);
  }
}

function askedOf(codebook: Codebook): Codebook {
  return createCodebook(
    codebook.variables
      .filter(({ id, askedAt }) => askedAt === 'exit' && !given.includes(id))
      .map((variable) => ({ ...variable, dependsOn: undefined })),
  );
}

function draftOf({ id }: ParticipationView): string {
  return `handOver.${id}`;
}

/** Judged as the whole record that it makes. */
function faultsOfExit(
  form: AnswerForm,
  saved: ParticipationView,
  codebook: Codebook,
  insats: Pick<InsatsView, 'startDate' | 'endDate'> = { startDate: null, endDate: null },
): FieldProblem[] {
  const { optionalVariables, today } = form.setup;
  const whole = new AnswerForm({
    codebook,
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
