import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { fieldProblems, type InsatsView, WaitingDto } from '@utfall/api-contract';
import { dayInSweden } from '@utfall/calendar';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { Notices } from '../../../shared/ui/feedback/index.js';
import { InsatsListStore } from '../data/insats-list-store.js';

/** How many wait for a place: read, or counted by the samordnare of the insats. */
@Component({
  selector: 'app-waiting-cell',
  imports: [RouterLink],
  templateUrl: './waiting-cell.html',
  styleUrl: './waiting-cell.scss',
})
export class WaitingCell {
  readonly insats = input.required<InsatsView>();

  private readonly store = inject(InsatsListStore);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly language = inject(LANGUAGE);

  /** What the referrals say goes before a count by hand: never both. */
  protected readonly queue = computed(() => this.store.queueOf(this.insats().id));
  protected readonly link = inject(CurrentForbund).link('remisser');
  protected readonly editable = computed(() => this.queue() === undefined && this.store.mayCountWaiting(this.insats()));
  protected readonly saved = computed(() => textOf(this.insats().waiting));
  /** Starts again when what is saved changes. */
  protected readonly typed = linkedSignal(() => this.saved());
  protected readonly isChanged = computed(() => this.typed().trim() !== this.saved());
  protected readonly saving = signal(false);
  protected readonly error = signal<string | undefined>(undefined);
  protected readonly countedOn = computed(() => {
    const { waitingUpdatedAt } = this.insats();
    return waitingUpdatedAt === null ? undefined : dayInSweden(new Date(waitingUpdatedAt));
  });

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    this.error.set(undefined);
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (!this.saving() && this.isChanged()) void this.send(this.insats().version);
  }

  private async send(version: number): Promise<void> {
    const waiting = numberOf(this.typed());
    const [fault] = fieldProblems(WaitingDto, { waiting, version });
    if (fault) {
      this.error.set(this.language === 'sv' ? fault.message : fault.messageEn);
      return;
    }
    this.saving.set(true);
    const { id, name } = this.insats();
    const result = await this.store.setWaiting(id, waiting, version);
    this.saving.set(false);
    if (result.ok) this.notices.say($localize`Antalet i kö till ${name}:insats: är sparat.`);
    else await this.settle(result.problem, waiting);
  }

  /** Somebody else saved first. Where the count is as I found it, only something else was changed: mine stands. */
  private async settle(problem: ApiProblem, waiting: number | null): Promise<void> {
    const newer = problem.code === 'staleVersion' ? (problem.current as InsatsView | undefined) : undefined;
    if (!newer) {
      this.error.set(titleIn(this.language, problem));
      return;
    }
    const hasCollided = newer.waiting !== this.insats().waiting && newer.waiting !== waiting;
    const choice = hasCollided ? await this.ask(waiting, newer) : 'mine';
    if (choice === 'mine') await this.send(newer.version);
    if (choice === 'newer') this.store.take(newer);
  }

  private ask(mine: number | null, newer: InsatsView) {
    const notCounted = $localize`Inte räknat`;
    const label = $localize`I kö till ${newer.name}:insats:`;
    const differences = [{ label, mine: textOf(mine) || notCounted, newer: textOf(newer.waiting) || notCounted }];
    return this.dialogs.conflict({ differences });
  }
}

function textOf(waiting: number | null): string {
  return waiting === null ? '' : String(waiting);
}

/** NaN stands for what is no number: the rules then say so. */
function numberOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed.trim());
}
