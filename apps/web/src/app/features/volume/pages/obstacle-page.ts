import { afterNextRender, Component, computed, effect, inject, Injector, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { memberParties, obstacleStates, type ObstacleStateId, parties, statesAfter } from '@utfall/activities';
import { fieldProblems, ObstacleDto, ObstacleStepDto, type ObstacleView, RaiseObstacleDto } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { ActivitiesClient } from '../data/activities-client.js';
import { OwnerChoices } from '../data/owner-choices.js';
import { obstacleContent, type TypedObstacle, typedObstacle } from '../form/obstacle-form.js';

/** One structural obstacle: what it is, to whom it was raised, and every step of what became of it. */
@Component({
  imports: [DateValue, ErrorSummary, Field, FieldControl, LoadFailure, RouterLink, SubmitKeys],
  providers: [ActivitiesClient, FormDrafts, OwnerChoices],
  templateUrl: './obstacle-page.html',
  styleUrl: './form-page.scss',
})
export class ObstaclePage {
  /** From the address; absent for a new one. */
  readonly id = input<string>();

  protected readonly owners = inject(OwnerChoices);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly today = inject(SessionStore).today() as LocalDate;
  private readonly client = inject(ActivitiesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly drafts = inject(FormDrafts);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly language = inject(LANGUAGE);
  private readonly key = randomKey();

  protected readonly controlIdOf = controlIdOf;
  protected readonly problems = new FormProblems(this.language);
  protected readonly stepProblems = new FormProblems(this.language);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly saved = signal<ObstacleView | undefined>(undefined);
  protected readonly typed = signal<TypedObstacle | undefined>(undefined);
  protected readonly step = signal<{
    readonly state: ObstacleStateId | '';
    readonly date: string | null;
    readonly note: string;
  }>({
    state: '',
    date: this.today,
    note: '',
  });
  protected readonly saving = signal(false);
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
    effect(() => {
      const typed = this.typed();
      if (typed && this.isTouched(typed)) this.drafts.keep(this.draft(), typed);
    });
    queueMicrotask(() => void this.begin());
  }

  protected async begin(): Promise<void> {
    await this.owners.load();
    const id = this.id();
    const found = id === undefined ? undefined : await this.client.obstacle(id);
    this.problem.set(found && !found.ok ? found.problem : undefined);
    if (found && !found.ok) return;
    this.saved.set(found?.value);
    if (this.mayChange()) this.typed.set(this.drafts.read<TypedObstacle>(this.draft()) ?? this.asSaved());
  }

  protected set(change: Partial<TypedObstacle>): void {
    this.typed.update((before) => before && { ...before, ...change });
    for (const field of Object.keys(change)) this.problems.mend(field);
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

  protected async save(version = this.saved()?.version): Promise<void> {
    const typed = this.typed();
    if (!typed || this.saving()) return;
    const content = obstacleContent(typed);
    const { date } = typed;
    const found =
      version === undefined
        ? fieldProblems(RaiseObstacleDto, { ...content, date, version: 0 })
        : fieldProblems(ObstacleDto, { ...content, version });
    if (!this.problems.show(found)) return;
    this.saving.set(true);
    const saved = this.saved();
    const result =
      saved && version !== undefined
        ? await this.client.edit(saved.id, content, version)
        : await this.client.raise(content, date, this.key);
    this.saving.set(false);
    if (!result.ok) {
      await this.refused(result.problem, typed);
      return;
    }
    this.drafts.drop(this.draft());
    this.notices.say($localize`Hindret är sparat.`);
    await this.router.navigate(this.back);
  }

  protected async take(): Promise<void> {
    const saved = this.saved();
    if (!saved || this.saving()) return;
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
    this.step.set({ state: '', date: this.today, note: '' });
    this.notices.say($localize`Statusen är ändrad.`);
    afterNextRender({ read: () => document.getElementById('steps-heading')?.focus() }, { injector: this.injector });
  }

  private async refused(problem: ApiProblem, typed: TypedObstacle): Promise<void> {
    if (problem.code !== 'staleVersion' || problem.current === undefined) {
      this.problems.showFailure(problem);
      return;
    }
    const newer = problem.current as ObstacleView;
    const theirs = typedObstacle(newer, this.today);
    const partyText = ({ party }: TypedObstacle): string => parties[party].label[this.language];
    const differences = [
      { label: $localize`Rubrik`, mine: typed.title, newer: theirs.title },
      { label: $localize`Beskrivning`, mine: typed.description, newer: theirs.description },
      { label: $localize`Påtalat för`, mine: partyText(typed), newer: partyText(theirs) },
    ].filter(({ mine, newer: other }) => mine !== other);
    const choice = differences.length === 0 ? 'mine' : await this.dialogs.conflict({ differences });
    if (choice === undefined) return;
    this.saved.set(newer);
    if (choice === 'mine') await this.save(newer.version);
    else {
      this.drafts.drop(this.draft());
      this.typed.set(theirs);
    }
  }

  private asSaved(): TypedObstacle {
    const begun = typedObstacle(this.saved(), this.today);
    const first = this.owners.mayWriteAll ? '' : (this.owners.insatser()[0]?.id ?? '');
    return this.saved() ? begun : { ...begun, insatsId: first };
  }

  private isTouched(typed: TypedObstacle): boolean {
    return JSON.stringify(typed) !== JSON.stringify(this.asSaved());
  }

  private draft(): string {
    return `hinder.${this.id() ?? 'nytt'}`;
  }
}
