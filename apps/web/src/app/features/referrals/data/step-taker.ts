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
  readonly problems = new FormProblems(inject(LANGUAGE));

  /** @param more what is known beforehand: the papers that are missing, the only insats there is */
  open(action: ReferralAction, more: Partial<Pick<TypedStep, 'papers' | 'insatsId'>> = {}): void {
    this.key = randomKey();
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

  /** @returns what became of the referral; undefined when it was refused, and {@link problems} says why. */
  async take(desk: ReferralDesk, { id, version }: ReferralDetail): Promise<ReferralOutcome | undefined> {
    const typed = this.typed();
    if (!typed || this.saving()) return undefined;
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
    this.problems.showFailure(result.problem);
    return undefined;
  }
}
