import { afterNextRender, Component, computed, inject, Injector, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { memberParties, obstacleStates, type ObstacleStateId, parties, statesAfter } from '@utfall/activities';
import { fieldProblems, ObstacleStepDto, type ObstacleView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { bothChanged } from '../../../shared/ui/dialog/conflict-outcome.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { ActivitiesClient } from '../data/activities-client.js';
import { ObstacleEditor, type ObstacleOutcome } from '../data/obstacle-editor.js';
import { OwnerChoices } from '../data/owner-choices.js';
import type { TypedObstacle } from '../form/obstacle-form.js';

/** One structural obstacle: what it is, to whom it was raised, and every step of what became of it. */
@Component({
  imports: [DateValue, ErrorSummary, Field, FieldControl, LoadFailure, RouterLink, SubmitKeys],
  providers: [ActivitiesClient, FormDrafts, ObstacleEditor, OwnerChoices],
  templateUrl: './obstacle-page.html',
  styleUrl: './form-page.scss',
})
export class ObstaclePage {
  /** From the address; absent for a new one. */
  readonly id = input<string>();

  protected readonly editor = inject(ObstacleEditor);
  protected readonly owners = inject(OwnerChoices);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly today = inject(SessionStore).today() as LocalDate;
  private readonly client = inject(ActivitiesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly language = inject(LANGUAGE);

  protected readonly controlIdOf = controlIdOf;
  protected readonly stepProblems = new FormProblems(this.language);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly saved = signal<ObstacleView | undefined>(undefined);
  protected readonly step = signal<{
    readonly state: ObstacleStateId | '';
    readonly date: string | null;
    readonly note: string;
  }>({
    state: '',
    date: this.today,
    note: '',
  });
  protected readonly back = this.forbund.link('volym', 'hinder');
  protected readonly partyChoices = memberParties.map((id) => ({ id, label: parties[id].label[this.language] }));
  protected readonly mayChange = computed(() => {
    const saved = this.saved();
    if (!saved || this.owners.mayWriteAll) return this.owners.mayWrite();
    return this.owners.mayWrite() && this.owners.insatser().some(({ id }) => id === saved.insatsId);
  });
  protected readonly steps = computed(() =>
    (this.saved()?.steps ?? []).map((one) => ({ ...one, label: obstacleStates[one.state].label[this.language] })),
  );
  protected readonly next = computed(() => {
    const last = this.saved()?.steps.at(-1);
    return last ? statesAfter(last.state).map((id) => ({ id, label: obstacleStates[id].label[this.language] })) : [];
  });

  constructor() {
    queueMicrotask(() => void this.begin());
  }

  protected async begin(): Promise<void> {
    await this.owners.load();
    const id = this.id();
    const found = id === undefined ? undefined : await this.client.obstacle(id);
    this.problem.set(found && !found.ok ? found.problem : undefined);
    if (found && !found.ok) return;
    this.saved.set(found?.value);
    const first = this.owners.mayWriteAll ? '' : (this.owners.insatser()[0]?.id ?? '');
    if (this.mayChange()) this.editor.open(found?.value, first);
  }

  protected setStep(change: Partial<ReturnType<typeof this.step>>): void {
    this.step.update((before) => ({ ...before, ...change }));
    for (const field of Object.keys(change)) this.stepProblems.mend(field);
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
  }

  protected partyOf(event: Event): TypedObstacle['party'] {
    return memberParties.find((id) => id === this.valueOf(event)) ?? 'others';
  }

  protected stateOf(event: Event): ObstacleStateId | '' {
    return this.next().find(({ id }) => id === this.valueOf(event))?.id ?? '';
  }

  protected async save(): Promise<void> {
    await this.settle(await this.editor.save());
  }

  protected async take(): Promise<void> {
    const saved = this.saved();
    if (!saved) return;
    const { state, date, note } = this.step();
    const step = { state, date, note: note.trim() || null };
    if (!this.stepProblems.show(fieldProblems(ObstacleStepDto, { ...step, version: saved.version }))) return;
    this.follow(await this.client.step(saved, step));
  }

  protected async undo(saved: ObstacleView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: $localize`Ångra det senaste steget?`,
      consequence: $localize`Hindret får tillbaka sin förra status, också i rapporten. Historiken behåller båda.`,
      act: $localize`Ångra steget`,
    });
    if (sure) this.follow(await this.client.undoStep(saved));
  }

  private follow(result: ApiResult<ObstacleView>): void {
    if (!result.ok) {
      const { current } = result.problem;
      if (current !== undefined) this.saved.set(current as ObstacleView);
      this.stepProblems.showFailure(result.problem);
      return;
    }
    this.saved.set(result.value);
    this.editor.follow(result.value);
    this.step.set({ state: '', date: this.today, note: '' });
    this.notices.say($localize`Statusen är ändrad.`);
    afterNextRender({ read: () => document.getElementById('steps-heading')?.focus() }, { injector: this.injector });
  }

  private async settle(outcome: ObstacleOutcome): Promise<void> {
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'saved') {
      this.notices.say($localize`Hindret är sparat.`);
      await this.router.navigate(this.back);
      return;
    }
    const { newer, conflict } = outcome;
    const given = await this.dialogs.settle(conflict);
    if (given === undefined) return;
    this.saved.set(newer);
    if (given === 'newer') {
      this.editor.discard(newer);
      return;
    }
    await this.settle(await this.editor.saveOver(newer, given));
    if (!this.editor.typed() && conflict.differences.length === 0) this.notices.say(bothChanged(conflict));
  }
}
