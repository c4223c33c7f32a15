import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ActivityView, ActivityWord } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { bothChanged } from '../../../shared/ui/dialog/conflict-outcome.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { ErrorSummary } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { ActivitiesClient } from '../data/activities-client.js';
import { ActivityEditor, type ActivityOutcome } from '../data/activity-editor.js';
import { OwnerChoices } from '../data/owner-choices.js';
import { ActivityFields } from '../ui/activity-fields.js';
import { ActivityTable } from '../ui/activity-table.js';

/** One activity: entered, changed or taken away by those who may, read by the others. */
@Component({
  imports: [ActivityFields, ActivityTable, ErrorSummary, LoadFailure, RouterLink, SubmitKeys],
  providers: [ActivitiesClient, ActivityEditor, FormDrafts, OwnerChoices],
  templateUrl: './activity-page.html',
  styleUrl: './form-page.scss',
})
export class ActivityPage {
  /** From the address; absent for a new one. */
  readonly id = input<string>();

  protected readonly editor = inject(ActivityEditor);
  protected readonly owners = inject(OwnerChoices);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly today = inject(SessionStore).today() as LocalDate;
  private readonly client = inject(ActivitiesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly language = inject(LANGUAGE);

  protected readonly saved = signal<ActivityView | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly words = signal<readonly ActivityWord[]>([]);
  protected readonly mayChange = computed(() => {
    const saved = this.saved();
    if (!saved || this.owners.mayWriteAll) return this.owners.mayWrite();
    return this.owners.mayWrite() && this.owners.insatser().some(({ id }) => id === saved.insatsId);
  });
  protected readonly back = this.forbund.link('volym', 'aktiviteter');
  protected readonly linkOf = (id: string): string[] => this.forbund.link('volym', 'aktiviteter', id);
  protected readonly nameOf = (id: string | null): string => this.owners.nameOf(id);

  constructor() {
    // The address is bound after the page is made.
    queueMicrotask(() => void this.begin());
  }

  protected async begin(): Promise<void> {
    await this.owners.load();
    const id = this.id();
    const found = id === undefined ? undefined : await this.client.activity(id);
    this.problem.set(found && !found.ok ? found.problem : undefined);
    if (found && !found.ok) return;
    this.saved.set(found?.value);
    const list = await this.client.list(Number(this.today.slice(0, 4)));
    if (list.ok) this.words.set(list.value.words);
    if (this.mayChange()) this.editor.open(found?.value, this.begun());
  }

  protected async save(): Promise<void> {
    await this.settle(await this.editor.save());
  }

  protected discard(): void {
    this.editor.discard(this.saved(), this.begun());
  }

  protected async remove(saved: ActivityView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: $localize`Ta bort aktiviteten?`,
      consequence: $localize`Den räknas inte längre i någon siffra. Historiken behåller vad som stod.`,
      act: $localize`Ta bort`,
      destructive: true,
    });
    if (!sure) return;
    const removed = await this.client.remove(saved);
    if (!removed.ok) {
      this.notices.warn(titleIn(this.language, removed.problem));
      return;
    }
    this.editor.discard(saved);
    this.notices.say($localize`Aktiviteten är borttagen.`);
    await this.router.navigate(this.back);
  }

  private async settle(outcome: ActivityOutcome): Promise<void> {
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'saved') {
      const { subject, date } = outcome.activity;
      this.notices.say($localize`${subject}:subject: är sparad.`);
      await this.router.navigate(this.back, { queryParams: { ar: date.slice(0, 4) } });
      return;
    }
    const { newer, conflict } = outcome;
    const given = await this.dialogs.settle(conflict);
    if (given === undefined) return;
    if (given === 'newer') {
      this.saved.set(newer);
      this.editor.discard(newer);
      return;
    }
    await this.settle(await this.editor.saveOver(newer, given));
    if (!this.editor.form() && conflict.differences.length === 0) this.notices.say(bothChanged(conflict));
  }

  private begun() {
    const [first] = this.owners.insatser();
    return { date: this.today, insatsId: this.owners.mayWriteAll ? '' : (first?.id ?? '') };
  }
}
