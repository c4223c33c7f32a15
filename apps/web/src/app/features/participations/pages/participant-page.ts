import { afterNextRender, Component, computed, inject, Injector, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { structuralVariables, utfallCodebook } from '@utfall/codebook';
import { stateOf } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { ProblemPipe, titleIn } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { Banner, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { type Editing, ParticipationEditor, type SaveOutcome } from '../data/participation-editor.js';
import { ParticipationStore } from '../data/participation-store.js';
import { ParticipationsClient } from '../data/participations-client.js';
import { answerText } from '../form/answer-text.js';
import { measuresLosing } from '../form/undo-consequence.js';
import { AnswerList } from '../ui/answer-list.js';
import { HistoryList } from '../ui/history-list.js';
import { QuestionList } from '../ui/question-list.js';

/** One participation: read, edit, exit, undo the exit, and who did what. */
@Component({
  imports: [AnswerList, Banner, ErrorSummary, HistoryList, ProblemPipe, QuestionList, RouterLink, SubmitKeys],
  providers: [FormDrafts, ParticipationEditor, ParticipationsClient, ParticipationStore],
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

  constructor() {
    afterNextRender(() => void this.begin());
  }

  protected edit(field?: string): void {
    this.openForm('edit', field);
  }

  protected exit(): void {
    this.openForm('exit', structuralVariables.endDate);
  }

  protected cancel(): void {
    this.editor.close();
    this.focusOn('answers');
  }

  protected async save(): Promise<void> {
    const insats = this.store.insats() ?? { startDate: null, endDate: null };
    if (this.editor.makesAnonymous() && !(await this.confirmAnonymous())) return;
    await this.settle(await this.editor.save(insats));
  }

  protected async undoExit(): Promise<void> {
    const participation = this.store.participation.value();
    if (!participation || !(await this.dialogs.confirm(this.undoQuestion()))) return;
    const problem = await this.store.undoExit();
    if (!problem) {
      this.notices.say($localize`Avslutet är ångrat. Deltagandet pågår igen.`);
      this.focusOn('answers');
    } else {
      this.notices.warn(titleIn(this.language, problem));
      if (problem.code === 'staleVersion') await this.store.load(this.id());
    }
  }

  protected toggleHistory(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) void this.store.showHistory();
  }

  private async begin(): Promise<void> {
    await this.store.load(this.id());
    const participation = this.store.participation.value();
    if (!participation || !this.mayWrite) return;
    const field = this.falt();
    if (field !== undefined) this.edit(field);
    else this.editor.resume(participation);
  }

  private openForm(what: Editing, field?: string): void {
    const participation = this.store.participation.value();
    if (!participation) return;
    this.editor.open(what, participation);
    this.focusOn(field === undefined ? 'edit-heading' : controlIdOf(field));
  }

  private async settle(outcome: SaveOutcome): Promise<void> {
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'saved') {
      this.store.take(outcome.participation);
      this.notices.say($localize`Sparat.`);
      this.focusOn('answers');
      return;
    }
    const { newer, collisions: differences } = outcome;
    // Nothing that I changed was changed by the other: both changes can stand.
    const choice = differences.length === 0 ? 'mine' : await this.dialogs.conflict({ differences });
    if (choice === 'mine') await this.settle(await this.editor.saveOver(newer));
    if (choice !== 'newer') return;
    this.editor.close();
    this.store.take(newer);
    this.focusOn('answers');
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
    const losing = measuresLosing(answers, this.language).map((label) => `”${label}”`);
    const month = this.spell().end?.slice(0, 7) ?? '';
    const figures =
      losing.length === 0
        ? $localize`Deltagandet räknas inte i dag, eftersom det är en felregistrering. Nu räknas det igen, som pågående.`
        : $localize`I ${month}:month: minskar ${this.listed(losing)}:measures: med ett, och pågående ökar med ett. Dagar i insatsen och kostnad per avslut räknas om.`;
    return {
      heading: $localize`Ångra avslutet?`,
      consequence: `${figures} ${$localize`Svaren från avslutet tas bort men finns kvar i historiken.`}`,
      act: $localize`Ångra avslutet`,
      destructive: true,
    };
  }

  private listed(words: readonly string[]): string {
    return new Intl.ListFormat(this.language).format(words);
  }

  private focusOn(id: string): void {
    const read = (): void => {
      const target = document.getElementById(id);
      (target?.matches('fieldset') ? (target.querySelector('input') ?? target) : target)?.focus();
    };
    afterNextRender({ read }, { injector: this.injector });
  }
}
