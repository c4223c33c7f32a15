import { afterNextRender, Component, computed, effect, inject, Injector, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { localDate } from '@utfall/calendar';
import { structuralVariables, utfallCodebook } from '@utfall/codebook';
import { stateOf } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { sentenceOf } from '../../../shared/language/problem-text.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { bothChanged, given } from '../../../shared/ui/dialog/conflict-outcome.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { documentTitle } from '../../../shared/ui/document-title.js';
import { controlIdOf, ErrorSummary, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { focusHeading } from '../../../shared/ui/focus-heading.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { type Editing, ParticipationEditor, type SaveOutcome } from '../data/participation-editor.js';
import { ParticipationStore } from '../data/participation-store.js';
import { ParticipationsClient } from '../data/participations-client.js';
import { TimelineClient } from '../data/timeline-client.js';
import { answerText } from '../form/answer-text.js';
import { undoConsequence } from '../form/undo-consequence.js';
import { AnswerList } from '../ui/answer-list.js';
import { ConsentFields } from '../ui/consent-fields.js';
import { FormKeys } from '../ui/form-keys.js';
import { timelineLines } from '../form/timeline-lines.js';
import { partHeading } from '../form/part-texts.js';
import { partSlugs } from '../form/part-slugs.js';
import { HistoryList } from '../ui/history-list.js';
import { QuestionList } from '../ui/question-list.js';
import { TimelineList } from '../ui/timeline-list.js';

import { ConsentSection } from './consent-section.js';

/** One participation: read, edit, exit, undo the exit, and who did what. */
@Component({
  imports: [
    AnswerList,
    ConsentFields,
    ConsentSection,
    ErrorSummary,
    Field,
    FieldControl,
    FormKeys,
    HistoryList,
    LoadFailure,
    QuestionList,
    RouterLink,
    SubmitKeys,
    TimelineList,
  ],
  providers: [FormDrafts, ParticipationEditor, ParticipationsClient, ParticipationStore, TimelineClient],
  templateUrl: './participant-page.html',
  styleUrl: './participant-page.scss',
})
export class ParticipantPage {
  /** From the address. */
  readonly id = input.required<string>();
  /** The variable to mend (`?falt=education`): the form is opened at it. */
  readonly falt = input<string>();

  protected readonly store = inject(ParticipationStore);
  protected readonly editor = inject(ParticipationEditor);
  protected readonly forbund = inject(CurrentForbund);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly language = inject(LANGUAGE);
  private readonly injector = inject(Injector);
  private readonly today = localDate(inject(SessionStore).today());

  protected readonly controlIdOf = controlIdOf;
  protected readonly mayWrite = this.forbund.allows('participation:write');
  protected readonly state = computed(() => {
    const participation = this.store.participation.value();
    return participation && stateOf(participation.answers);
  });
  protected readonly spell = computed(() => {
    const { answers = {} } = this.store.participation.value() ?? {};
    const [start, end] = [structuralVariables.startDate, structuralVariables.endDate].map((id) =>
      answerText(utfallCodebook.variable(id), answers[id] ?? null, this.language),
    );
    return { start, end };
  });

  protected readonly own = computed(() => this.forbund.link('deltagare', this.id()));
  protected readonly linkOf = (id: string): string[] => this.forbund.link('deltagare', id);
  protected readonly lines = computed(() => {
    const view = this.store.timeline.value();
    return view ? timelineLines(view, this.today, this.language) : [];
  });
  /** What may be registered now: follow-ups stand in the timeline where they are due. */
  protected readonly adds = computed(() => [
    ...(['contact', 'pause', 'observation', 'meeting'] as const).map((kind) => ({
      slug: partSlugs[kind],
      label: partHeading(kind),
    })),
    ...(this.state() === 'ongoing' ? [{ slug: 'vidare', label: $localize`Gå vidare till annan insats` }] : []),
  ]);

  constructor() {
    const title = inject(Title);
    effect(() => {
      const insats = this.store.insats()?.name;
      if (insats === undefined) return;
      title.setTitle(documentTitle($localize`Deltagande i ${insats}:insats:`, this.forbund.membership().name));
    });
    afterNextRender(() => void this.begin());
  }

  protected async begin(): Promise<void> {
    await this.store.load(this.id());
    const participation = this.store.participation.value();
    if (!participation || !this.mayWrite) return;
    const field = this.falt();
    if (field !== undefined) this.mend(field);
    else this.editor.resume(participation, this.store.codebook());
  }

  protected linkTo(slug: string): string[] {
    return [...this.own(), slug];
  }

  /** What is asked at the exit is mended there; of an ongoing participation that is to end it. */
  private mend(field: string): void {
    const ofExit = this.store.codebook().variables.some(({ id, askedAt }) => id === field && askedAt === 'exit');
    this.openForm(ofExit && this.state() === 'ongoing' ? 'exit' : 'edit', field);
  }

  protected edit(field?: string): void {
    this.openForm('edit', field);
  }

  protected exit(): void {
    this.openForm('exit', structuralVariables.endDate);
  }

  protected cancel(): void {
    this.editor.close();
    this.focusOnHeading();
  }

  protected async save(): Promise<void> {
    const insats = this.store.insats() ?? { startDate: null, endDate: null };
    if (this.editor.makesAnonymous() && !(await this.confirmAnonymous())) return;
    await this.settle(await this.editor.save(insats));
  }

  protected async undoExit(): Promise<void> {
    const participation = this.store.participation.value();
    const correction = participation && (await this.dialogs.askWhy(this.undoQuestion()));
    if (correction === undefined) return;
    const problem = await this.store.undoExit(correction);
    if (!problem) {
      this.notices.say($localize`Avslutet är ångrat. Deltagandet pågår igen.`);
      this.focusOnHeading();
    } else {
      this.notices.warn(sentenceOf(this.language, problem));
      if (problem.code === 'staleVersion') await this.store.load(this.id());
    }
  }

  protected typeCorrection(event: Event): void {
    this.editor.correction.set((event.target as HTMLInputElement).value);
    this.editor.problems.mend('correction');
  }

  protected toggleHistory(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) void this.store.showHistory();
  }

  private openForm(what: Editing, field?: string): void {
    const participation = this.store.participation.value();
    if (!participation) return;
    this.editor.open(what, participation, this.store.codebook());
    this.focusOn(field === undefined ? 'edit-heading' : controlIdOf(field));
  }

  private async settle(outcome: SaveOutcome): Promise<void> {
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'saved') {
      this.store.take(outcome.participation);
      this.notices.say($localize`Sparat.`);
      this.focusOnHeading();
      return;
    }
    await this.settleConflict(outcome);
  }

  private async settleConflict({ newer, conflict }: Extract<SaveOutcome, { kind: 'stale' }>): Promise<void> {
    // Nothing that I changed was changed by the other: both changes can stand, and I am told of the other's.
    if (conflict.differences.length === 0) {
      await this.settle(await this.editor.saveOver(newer));
      if (this.editor.what() === undefined) this.notices.say(bothChanged(conflict));
      return;
    }
    const choice = await this.dialogs.merge(conflict);
    if (choice === undefined) return;
    if (choice !== 'newer') {
      await this.settle(await this.editor.saveOver(newer, given(conflict, choice.mine)));
      return;
    }
    this.editor.close();
    this.store.take(newer);
    this.focusOnHeading();
  }

  private confirmAnonymous(): Promise<boolean> {
    return this.dialogs.confirm({
      heading: $localize`Göra deltagandet anonymt?`,
      consequence: $localize`Deltagarkoden och de uppgifter som inte sparas om en anonym tas bort och kan inte tas tillbaka. I statistiken flyttas deltagandet från flödet med uppgifter till de anonyma, som redovisas för sig.`,
      act: $localize`Gör anonymt`,
      destructive: true,
    });
  }

  private undoQuestion() {
    const { answers = {} } = this.store.participation.value() ?? {};
    return {
      heading: $localize`Ångra avslutet?`,
      consequence: undoConsequence(answers, this.language),
      act: $localize`Ångra avslutet`,
      destructive: true,
    };
  }

  private focusOnHeading(): void {
    afterNextRender({ read: focusHeading }, { injector: this.injector });
  }

  private focusOn(id: string): void {
    const read = (): void => {
      const target = document.getElementById(id);
      (target?.matches('fieldset') ? (target.querySelector('input') ?? target) : target)?.focus();
    };
    afterNextRender({ read }, { injector: this.injector });
  }
}
