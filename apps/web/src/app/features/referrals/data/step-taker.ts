import { inject, Injectable, signal } from '@angular/core';
import {
  fieldProblems,
  type ReferralAction,
  type ReferralDesk,
  type ReferralDetail,
  type ReferralOutcome,
  ReferralStepDto,
} from '@utfall/api-contract';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { changesSince } from '../form/referral-changes.js';
import type { TypedStep } from '../form/typed-step.js';
import { ReferralsClient } from './referrals-client.js';

/** One step of a referral while it is told, and taking it. Provided by the page. */
@Injectable()
export class StepTaker {
  private readonly client = inject(ReferralsClient);
  private readonly today = inject(SessionStore).today;
  private key = randomKey();

  readonly typed = signal<TypedStep | undefined>(undefined);
  readonly saving = signal(false);
  private readonly language = inject(LANGUAGE);
  readonly problems = new FormProblems(this.language);
  /** The referral where the latest try found that somebody else had been first: the step stays typed, to be taken on this. */
  readonly newer = signal<ReferralDetail | undefined>(undefined);

  /** @param more what is known beforehand: the papers that are missing, the only insats there is */
  open(action: ReferralAction, more: Partial<Pick<TypedStep, 'papers' | 'insatsId'>> = {}): void {
    this.key = randomKey();
    this.newer.set(undefined);
    this.problems.show([]);
    this.typed.set({ action, on: this.today(), insatsId: '', papers: [], reason: '', note: '', ...more });
  }

  set<K extends keyof TypedStep>(field: K, value: TypedStep[K]): void {
    this.typed.update((before) => before && { ...before, [field]: value });
    this.problems.mend(field);
  }

  close(): void {
    this.typed.set(undefined);
  }

  /**
   * @param nameOf what an insats is called that the referral may ask for
   * @returns what became of the referral; undefined when it was refused, and {@link problems} says why.
   */
  async take(
    desk: ReferralDesk,
    referral: ReferralDetail,
    nameOf: (insatsId: string) => string,
  ): Promise<ReferralOutcome | undefined> {
    const { id, version } = referral;
    const typed = this.typed();
    if (!typed || this.saving()) return undefined;
    this.newer.set(undefined);
    const { action, on, insatsId, papers, reason, note } = typed;
    const body: ReferralStepDto = {
      action,
      on: on ?? '',
      insatsId: insatsId || null,
      papers: [...papers],
      reason: reason || null,
      note: note.trim() || null,
      version,
    };
    if (!this.problems.show(fieldProblems(ReferralStepDto, body))) return undefined;
    this.saving.set(true);
    const result = await this.client.step(desk, id, body, this.key);
    this.saving.set(false);
    if (result.ok) {
      this.close();
      return result.value;
    }
    const { problem } = result;
    const newer = problem.code === 'staleVersion' ? (problem.current as ReferralDetail | undefined) : undefined;
    this.newer.set(newer);
    const changes = newer && changesSince(referral, newer, nameOf, this.language);
    const title = changes
      ? $localize`Någon annan har ändrat samtidigt. ${changes}:changes:. Inget är sparat av ditt än. Se om steget ännu stämmer, och spara igen.`
      : undefined;
    this.problems.showFailure(title ? { ...problem, title, titleEn: title } : problem);
    return undefined;
  }
}
