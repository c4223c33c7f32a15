import { inject, Injectable, signal } from '@angular/core';
import {
  type FieldProblem,
  fieldProblems,
  GiveConsentDto,
  type ModeChangeView,
  type ParticipationView,
  WithdrawConsentDto,
} from '@utfall/api-contract';
import type { ConsentPurpose, StatedConsent, WithdrawalReason } from '@utfall/participation';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { ParticipationStore } from './participation-store.js';
import { ParticipationsClient } from './participations-client.js';

/** Consents of the participation on the page: one more is given, or one ends. Provided by the page. */
@Injectable()
export class ConsentStore {
  private readonly client = inject(ParticipationsClient);
  private readonly store = inject(ParticipationStore);
  readonly modes = new Loadable<readonly ModeChangeView[]>();
  readonly saving = signal(false);
  readonly problems = new FormProblems(inject(LANGUAGE));

  async loadModes(): Promise<void> {
    const id = this.store.participation.value()?.id;
    if (id !== undefined) await this.modes.load(() => this.client.modes(id));
  }

  /** @returns whether it was saved; what stood in the way is in {@link problems} */
  async give(purpose: ConsentPurpose, stated: Required<StatedConsent>): Promise<boolean> {
    return await this.save(
      (version) => fieldProblems(GiveConsentDto, { purpose, ...stated, version }),
      ({ id, version }) => this.client.giveConsent(id, { purpose, ...stated, version } as GiveConsentDto),
    );
  }

  async withdraw(purpose: ConsentPurpose, on: string | null, reason: WithdrawalReason): Promise<boolean> {
    return await this.save(
      (version) => fieldProblems(WithdrawConsentDto, { purpose, on, reason, version }),
      ({ id, version }) => this.client.withdrawConsent(id, { purpose, on: on ?? '', reason, version }),
    );
  }

  private async save(
    check: (version: number) => readonly FieldProblem[],
    send: (participation: ParticipationView) => Promise<ApiResult<ParticipationView>>,
  ): Promise<boolean> {
    const participation = this.store.participation.value();
    if (!participation || this.saving() || !this.problems.show(check(participation.version))) return false;
    this.saving.set(true);
    const result = await send(participation);
    this.saving.set(false);
    if (!result.ok) {
      this.problems.showFailure(result.problem);
      // What somebody else saved is shown; the form is tried again from there.
      if (result.problem.code === 'staleVersion') await this.store.load(participation.id);
      return false;
    }
    this.store.take(result.value);
    await this.loadModes();
    return true;
  }
}
