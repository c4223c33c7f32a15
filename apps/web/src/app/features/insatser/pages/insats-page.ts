import { Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { errors, type InsatsView } from '@utfall/api-contract';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { bothChanged, given } from '../../../shared/ui/dialog/conflict-outcome.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { documentTitle } from '../../../shared/ui/document-title.js';
import { ErrorSummary } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { ReferralsClient } from '../../referrals/referrals-facts.js';
import { InsatsEditor, type SaveOutcome } from '../data/insats-editor.js';
import { InsatsListStore } from '../data/insats-list-store.js';
import { InsatserClient } from '../data/insatser-client.js';
import { possibleParents } from '../form/possible-parents.js';
import { GoalList } from '../ui/goal-list.js';
import { InsatsFacts } from '../ui/insats-facts.js';
import { InsatsFields } from '../ui/insats-fields.js';

/** One insats: the förbund makes and changes it, everybody else who may see it reads it. */
@Component({
  imports: [ErrorSummary, GoalList, InsatsFacts, InsatsFields, LoadFailure, RouterLink, SubmitKeys],
  providers: [FormDrafts, InsatsEditor, InsatserClient, InsatsListStore, ReferralsClient],
  templateUrl: './insats-page.html',
  styleUrl: './insats-page.scss',
})
export class InsatsPage {
  /** From the address; absent for a new one. */
  readonly id = input<string>();
  /** From the address: the insats that a new one is a track of. */
  readonly under = input<string>();

  protected readonly store = inject(InsatsListStore);
  protected readonly editor = inject(InsatsEditor);
  protected readonly forbund = inject(CurrentForbund);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly mayWrite = this.forbund.allows('insats:write');
  protected readonly insatser = computed(() => this.store.insatser.value() ?? []);
  protected readonly insats = computed(() => this.insatser().find(({ id }) => id === this.id()));
  protected readonly parentName = computed(
    () => this.insatser().find(({ id }) => id === this.insats()?.parentId)?.name,
  );
  protected readonly parents = computed(() => possibleParents(this.insatser(), this.id()));
  protected readonly isMissing = computed(
    () => this.store.insatser.value() !== undefined && this.id() !== undefined && this.insats() === undefined,
  );
  protected readonly notFound = { code: 'notFound', title: errors.notFound.sv, titleEn: errors.notFound.en };

  constructor() {
    const title = inject(Title);
    effect(() => {
      const name = this.insats()?.name;
      if (name !== undefined) title.setTitle(documentTitle(name, this.forbund.membership().name));
    });
    void this.begin();
  }

  protected async begin(): Promise<void> {
    await this.store.load();
    const insatser = this.store.insatser.value();
    if (insatser && this.mayWrite && !this.isMissing()) this.editor.open(insatser, this.insats(), this.under());
  }

  protected mend(field: string): void {
    this.editor.problems.mend(field);
    // With another list of goals the sentences would stand beside the wrong ones.
    if (field === 'goals') for (const one of this.goalFields()) this.editor.problems.mend(one);
  }

  protected async save(): Promise<void> {
    await this.settle(await this.editor.save());
  }

  protected cancel(): void {
    this.editor.discard();
    void this.router.navigate(this.forbund.link('insatser'));
  }

  private async settle(outcome: SaveOutcome): Promise<void> {
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'saved') {
      this.notices.say($localize`${outcome.insats.name}:insats: är sparad.`);
      await this.router.navigate(this.forbund.link('insatser'), { fragment: `insats-${outcome.insats.id}` });
      return;
    }
    await this.settleConflict(outcome);
  }

  private async settleConflict({ newer, conflict }: Extract<SaveOutcome, { kind: 'stale' }>): Promise<void> {
    // Nothing that I changed was changed by the other: both changes can stand, and I am told of the other's.
    if (conflict.differences.length === 0) {
      await this.settle(await this.editor.saveOver(newer));
      this.notices.say(bothChanged(conflict));
      return;
    }
    const choice = await this.dialogs.merge(conflict);
    if (choice === 'newer') this.takeNewer(newer);
    else if (choice) await this.settle(await this.editor.saveOver(newer, given(conflict, choice.mine)));
  }

  private takeNewer(newer: InsatsView): void {
    this.store.take(newer);
    this.editor.discard(newer);
  }

  private goalFields(): string[] {
    return Object.keys(this.editor.problems.byField()).filter((field) => field.startsWith('goals.'));
  }
}
