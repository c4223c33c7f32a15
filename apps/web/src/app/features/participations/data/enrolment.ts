import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { FieldProblem, ParticipationView, ReferralView } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { modeIds, structuralVariables } from '@utfall/codebook';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { OwnInsatser } from '../../../shared/insatser/own-insatser.js';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { enrolmentOfReferral } from '../../referrals/referrals-facts.js';
import { AnswerForm, type TypedAnswers } from '../form/answer-form.js';
import { faultsOf } from '../form/form-faults.js';
import type { StatedConsents } from '../form/stated-consents.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { ParticipationsClient } from './participations-client.js';
import { RecentChoices } from '../../../shared/data/recent-choices.js';

interface EnrolDraft {
  readonly insatsId: string;
  readonly code: string;
  readonly key: string;
  readonly typed: TypedAnswers;
  readonly consents?: StatedConsents;
}

const DRAFT = 'enrol';
const INSATS_MISSING: FieldProblem = {
  field: 'insatsId',
  code: 'required',
  message: 'Välj insats.',
  messageEn: 'Choose an insats.',
};

const ARRIVED_BEFORE = {
  title:
    'Inskrivningen som fick svaret avbrutet kom ändå fram, som den såg ut då. Titta i listan innan du sparar igen: då skrivs ännu en deltagare in.',
  titleEn:
    'The enrolment whose answer was lost did arrive, as it was then. Look in the list before you save again: that enrols yet another participant.',
};

/** One enrolment after another: the form, its draft, what is wrong with it, and saving it. Provided by the page. */
@Injectable()
export class Enrolment {
  private readonly client = inject(ParticipationsClient);
  private readonly codebooks = inject(Codebooks);
  private readonly own = inject(OwnInsatser);
  private readonly drafts = inject(FormDrafts);
  private readonly recent = inject(RecentChoices);
  private readonly forbund = inject(CurrentForbund);
  readonly today = localDate(inject(SessionStore).today());
  private key = randomKey();
  private draftName = DRAFT;
  private answerWasLost = false;
  /** What a draft held, until it is known what is asked. */
  private kept: TypedAnswers | undefined;

  readonly insatser = this.own.insatser;
  readonly questions = this.codebooks.questions;
  /** Whether it is known where one enrols and what is asked: a form that is shown before would lose what is typed in it. */
  readonly ready = computed(() => this.insatser.value() !== undefined && this.questions.value() !== undefined);
  /** Structural insatser have no participants. */
  readonly choices = computed(() => (this.insatser.value() ?? []).filter(({ kind }) => kind !== 'structural'));
  readonly insatsId = signal('');
  readonly form = signal(this.newForm());
  readonly code = signal('');
  /** Sent only when somebody has said something else than the usual. */
  readonly consents = signal<StatedConsents>({});
  readonly saving = signal(false);
  /** The participation that was just saved; undefined while one is typed. */
  readonly saved = signal<ParticipationView | undefined>(undefined);
  /** The one that was saved last, whose code is still to be read while the next is typed. */
  readonly latest = signal<ParticipationView | undefined>(undefined);
  readonly problems = new FormProblems(inject(LANGUAGE));

  /** Read anew with each form. */
  readonly recents = computed(() => (this.form() ? this.recent.all() : {}));

  /** The referral that is started with this enrolment; undefined = without one. */
  readonly referral = signal<ReferralView | undefined>(undefined);

  readonly startDate = computed(() => {
    const date = this.form().answer(structuralVariables.startDate);
    return typeof date === 'string' ? date : null;
  });

  private readonly isWithData = computed(() => this.form().answer(structuralVariables.mode) === modeIds.withData);

  /** A code would tell who the anonymous is, and who is referred by another insats is known already. */
  readonly takesCode = computed(() => (this.referral()?.fromInsats ?? null) === null && this.isWithData());

  /** What a referral says of the consents goes with it to the start. */
  readonly asksConsents = computed(() => (this.referral()?.followUp ?? null) === null && this.isWithData());

  constructor() {
    const draft = this.drafts.read<EnrolDraft>(DRAFT);
    if (draft) this.restore(draft);
    // What another page has fetched is there at once.
    if (this.ready()) this.begin();
    effect(() => {
      if (!this.form().touched()) return;
      const code = this.takesCode() ? this.code() : '';
      const kept: EnrolDraft = {
        insatsId: this.insatsId(),
        code,
        key: this.key,
        typed: this.form().asked(),
        ...(this.asksConsents() ? { consents: this.consents() } : {}),
      };
      this.drafts.keep(this.draftName, kept);
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.own.load(), this.codebooks.load()]);
    this.begin();
  }

  /** Another insats may ask other questions; what both ask keeps its answer. */
  choose(insatsId: string): void {
    this.insatsId.set(insatsId);
    this.ask();
  }

  private begin(): void {
    this.chooseAmong();
    this.ask();
  }

  private chooseAmong(): void {
    const ids = this.choices().map(({ id }) => id);
    if (ids.includes(this.insatsId())) return;
    this.insatsId.set(
      (ids.length === 1 ? ids : (this.recents()['insatsId'] ?? [])).find((id) => ids.includes(id)) ?? '',
    );
  }

  /** The form of somebody who has waited by a referral, with what that tells; a draft of its own goes before. */
  beginBy(referral: ReferralView): void {
    this.draftName = `${DRAFT}.${referral.id}`;
    this.referral.set(referral);
    this.kept = undefined;
    this.key = randomKey();
    this.code.set('');
    this.insatsId.set(referral.placedInsats?.id ?? '');
    this.form.set(this.newForm());
    const draft = this.drafts.read<EnrolDraft>(this.draftName);
    if (draft) this.restore(draft);
    else for (const [id, answer] of Object.entries(enrolmentOfReferral(referral))) this.form().set(id, answer);
  }

  /** @returns whether it was saved; what stood in the way is in {@link problems}. */
  async save(): Promise<boolean> {
    if (this.saving() || this.saved()) return false;
    const form = this.form();
    const insats = this.choices().find(({ id }) => id === this.insatsId());
    const code = this.takesCode() ? this.code().trim() : '';
    const spell = insats ?? { startDate: null, endDate: null };
    const faults = faultsOf(form, { insats: spell, code: code || null });
    if (!this.problems.show(insats ? faults : [INSATS_MISSING, ...faults]) || !insats) return false;
    this.saving.set(true);
    const { answers, extents } = form.toSend();
    const referralId = this.referral()?.id;
    const body = {
      insatsId: insats.id,
      ...(code ? { code } : {}),
      ...(referralId === undefined ? {} : { referralId }),
      ...(this.asksConsents() ? this.consents() : {}),
      answers,
      extents,
    };
    const result = await this.client.enrol(body, this.key);
    this.saving.set(false);
    if (!result.ok) {
      this.refused(result.problem);
      return false;
    }
    this.rememberChoices(insats.id);
    this.drafts.drop(this.draftName);
    this.answerWasLost = false;
    this.saved.set(result.value);
    this.latest.set(result.value);
    return true;
  }

  /** An empty form; the insats stays, as people are often enrolled in groups. */
  startNext(): void {
    this.key = randomKey();
    this.draftName = DRAFT;
    this.referral.set(undefined);
    this.code.set('');
    this.consents.set({});
    this.problems.show([]);
    this.saved.set(undefined);
    this.form.set(this.newForm());
  }

  /** Throws away what is typed. */
  clear(): void {
    this.drafts.drop(this.draftName);
    this.startNext();
  }

  /** A key that belongs to another request: the one whose answer was lost had arrived after all. */
  private refused(problem: ApiProblem): void {
    const arrivedBefore = problem.code === 'conflict' && this.answerWasLost;
    this.answerWasLost = problem.code === 'offline';
    if (arrivedBefore) this.key = randomKey();
    this.problems.showFailure(arrivedBefore ? { ...problem, ...ARRIVED_BEFORE } : problem);
  }

  private rememberChoices(insatsId: string): void {
    this.recent.remember('insatsId', insatsId);
    for (const { id, offersRecent } of this.form().questions()) {
      const answer = this.form().answer(id);
      if (offersRecent && typeof answer === 'string') this.recent.remember(id, answer);
    }
  }

  /** The form that the chosen insats asks, with what has been typed. */
  private ask(): void {
    const before = this.form();
    const form = this.newForm();
    if (form.setup.codebook === before.setup.codebook) return;
    const { kept } = this;
    if (kept) form.restore(kept);
    if (before.touched()) form.restore(before.asked());
    this.kept = undefined;
    this.form.set(form);
  }

  private restore(draft: EnrolDraft): void {
    this.key = draft.key;
    this.insatsId.set(draft.insatsId);
    this.code.set(draft.code);
    this.consents.set(draft.consents ?? {});
    this.kept = draft.typed;
    this.form().restore(draft.typed);
  }

  private newForm(): AnswerForm {
    const { optionalVariables } = this.forbund.membership();
    const codebook = this.codebooks.of(this.choices().find(({ id }) => id === this.insatsId()));
    return new AnswerForm({ codebook, moments: ['enrolment'], optionalVariables, today: this.today });
  }
}
