import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InsatsPlacesView } from '@utfall/api-contract';
import { type LocalDate, monthOf } from '@utfall/calendar';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { bothChanged, given } from '../../../shared/ui/dialog/conflict-outcome.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { EmptyState, LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { ErrorSummary } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { PlacesClient } from '../data/places-client.js';
import { PlanEditor, type PlanOutcome } from '../data/plan-editor.js';
import { capacityDefinition } from '../form/capacity-definition.js';
import type { PlanDefinition, PlanKind, PlanView } from '../form/plan-definition.js';
import { settingsDefinition } from '../form/settings-definition.js';
import { staffDefinition } from '../form/staff-definition.js';
import { PlanFields } from '../ui/plan-fields.js';

interface Removed {
  readonly kind: 'capacity' | 'staff';
  readonly id: string;
  readonly version: number;
}

/** What is planned for an insats, a form at a time: a capacity, a post, or when to warn. */
@Component({
  imports: [EmptyState, ErrorSummary, LoadFailure, PlanFields, RouterLink, SubmitKeys],
  providers: [FormDrafts, PlacesClient, PlanEditor],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.scss',
})
export class PlanPage {
  /** From the route, and from the address; `id` is absent for a new one. */
  readonly kind = input.required<PlanKind>();
  readonly insats = input.required<string>();
  readonly id = input<string>();

  protected readonly editor = inject(PlanEditor);
  protected readonly forbund = inject(CurrentForbund);
  private readonly client = inject(PlacesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly language = inject(LANGUAGE);
  private readonly today = inject(SessionStore).today() as LocalDate;

  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly missing = signal(false);
  protected readonly insatsName = signal('');
  protected readonly back = this.forbund.link('platser');
  private readonly saved = signal<PlanView | undefined>(undefined);
  private readonly definition = computed<PlanDefinition>(() => {
    if (this.kind() === 'capacity') return capacityDefinition(this.language);
    return this.kind() === 'staff' ? staffDefinition(this.language) : settingsDefinition();
  });
  protected readonly heading = computed(() => {
    const saved = this.saved();
    return saved ? this.definition().nameOf(saved) : this.definition().heading[this.id() ? 'saved' : 'made'];
  });
  /** A capacity or a post that is saved; when to warn is set and not taken away. */
  protected readonly removal = computed<Removed | undefined>(() => {
    const [saved, kind] = [this.saved(), this.kind()];
    return saved && 'id' in saved && kind !== 'settings' ? { kind, id: saved.id, version: saved.version } : undefined;
  });

  constructor() {
    // The address is bound after the page is made.
    queueMicrotask(() => void this.begin());
  }

  protected async begin(): Promise<void> {
    const month = monthOf(this.today);
    const read = await this.client.read(month, month);
    this.problem.set(read.ok ? undefined : read.problem);
    if (!read.ok) return;
    const insats = read.value.insatser.find(({ insatsId }) => insatsId === this.insats());
    const saved = insats && this.savedIn(insats);
    this.missing.set(!insats || (this.id() !== undefined && !saved));
    if (!insats || this.missing()) return;
    this.insatsName.set(insats.name);
    this.saved.set(saved);
    const [kind, definition, today] = [this.kind(), this.definition(), this.today];
    this.editor.begin({ kind, definition, insats, saved, today });
  }

  protected async save(): Promise<void> {
    await this.settle(await this.editor.save());
  }

  protected async remove({ kind, id, version }: Removed): Promise<void> {
    const { removal } = this.definition();
    if (!removal) return;
    const { heading, consequence, done } = removal;
    const act = $localize`Ta bort`;
    if (!(await this.dialogs.confirm({ heading, consequence, act, destructive: true }))) return;
    const removed = await this.client.remove(kind, id, version);
    if (!removed.ok) {
      this.notices.warn(titleIn(this.language, removed.problem));
      return;
    }
    this.editor.discard();
    this.notices.say(done);
    await this.leave();
  }

  private savedIn({ capacities, staff, settings }: InsatsPlacesView): PlanView | undefined {
    if (this.kind() === 'settings') return settings;
    const views = this.kind() === 'capacity' ? capacities : staff;
    return views.find(({ id }) => id === this.id());
  }

  private async settle(outcome: PlanOutcome): Promise<void> {
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'saved') {
      this.notices.say($localize`Sparat.`);
      await this.leave();
      return;
    }
    const { newer, conflict } = outcome;
    // Nothing that I changed was changed by the other: both changes can stand, and I am told of the other's.
    if (conflict.differences.length === 0) {
      await this.settle(await this.editor.saveOver(newer));
      this.notices.say(bothChanged(conflict));
      return;
    }
    const choice = await this.dialogs.merge(conflict);
    if (choice === 'newer') {
      this.saved.set(newer);
      this.editor.discard(newer);
    } else if (choice) await this.settle(await this.editor.saveOver(newer, given(conflict, choice.mine)));
  }

  private async leave(): Promise<void> {
    await this.router.navigate(this.back, { queryParams: { insats: this.insats() } });
  }
}
