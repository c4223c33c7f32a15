import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { CountedGender } from '@utfall/activities';
import { fieldProblems, ViolenceQuestionsDto } from '@utfall/api-contract';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { EmptyState, LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary, Field, FieldControl, type FormError } from '../../../shared/ui/field/index.js';
import { ViolenceClient } from '../data/violence-client.js';
import { type TallyOutcome, ViolenceEditor } from '../data/violence-editor.js';
import { genderTexts } from '../form/gender-texts.js';
import { monthName } from '../form/month-names.js';
import type { TallyColumn } from '../form/tally-sheet.js';
import { QuestionTexts } from '../ui/question-texts.js';
import { TallyTable } from '../ui/tally-table.js';
import { VolumeSections } from './volume-sections.js';

const MONTHS = 24;

/** The tally of the questions about violence: a samordnare counts, the förbund names its questions and sees counts in the report. */
@Component({
  imports: [EmptyState, ErrorSummary, Field, FieldControl, LoadFailure, QuestionTexts, TallyTable, VolumeSections],
  providers: [FormDrafts, ViolenceClient, ViolenceEditor],
  templateUrl: './violence-page.html',
  styleUrl: './volume-page.scss',
})
export class ViolencePage {
  /** From the address. */
  readonly insats = input<string>();
  readonly manad = input<string>();

  protected readonly editor = inject(ViolenceEditor);
  protected readonly forbund = inject(CurrentForbund);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly language = inject(LANGUAGE);
  private readonly today = inject(SessionStore).today();

  protected readonly mayRead = this.forbund.allows('violence:read');
  protected readonly mayWrite = this.forbund.allows('violence:write');
  protected readonly mayDefine = this.forbund.allows('violence:defineQuestions');
  protected readonly errors = signal<readonly FormError[]>([]);
  protected readonly failure = signal('');
  protected readonly questionProblems = new FormProblems(this.language);
  protected readonly months = monthsBack(this.today.slice(0, 7)).map((month) => ({
    month,
    label: `${monthName(month, this.language)} ${month.slice(0, 4)}`,
  }));
  protected readonly month = computed(
    () => this.months.find(({ month }) => month === this.manad())?.month ?? this.today.slice(0, 7),
  );
  protected readonly insatsId = computed(() => {
    const insatser = this.editor.insatser();
    return (insatser.find(({ id }) => id === this.insats()) ?? insatser[0])?.id;
  });

  constructor() {
    void this.editor.begin();
    effect(() => {
      const [insatsId, month] = [this.insatsId(), this.month()];
      if (insatsId !== undefined && this.mayRead) untracked(() => void this.editor.open(insatsId, month));
    });
  }

  protected ask(change: { readonly insats?: string; readonly manad?: string }): void {
    this.clear();
    const queryParams = { insats: this.insatsId(), manad: this.month(), ...change };
    void this.router.navigate(this.forbund.link('volym', 'vald'), { queryParams });
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  protected clear(): void {
    this.errors.set([]);
    this.failure.set('');
  }

  protected async save(): Promise<void> {
    const sheet = this.editor.sheet();
    if (!sheet) return;
    this.clear();
    const faults = sheet.faults();
    if (faults.length > 0) {
      this.errors.set(
        faults.map(({ gender, slot }) =>
          slot === null
            ? this.errorAt(gender, 'declined', $localize`de som avböjde är fler än de som tillfrågades.`)
            : this.errorAt(
                gender,
                `yes${slot}`,
                $localize`${this.editor.questions().texts[slot - 1] ?? String(slot)}:question:: ja, nej och de som avböjde ska bli de som tillfrågades.`,
              ),
        ),
      );
      return;
    }
    const outcome = await this.editor.save();
    if (outcome) await this.settle(outcome);
  }

  protected async define(texts: readonly string[]): Promise<void> {
    const { version } = this.editor.questions();
    const questions = texts.map((text) => ({ text }));
    if (!this.questionProblems.show(fieldProblems(ViolenceQuestionsDto, { questions, version }))) return;
    const problem = await this.editor.define(texts);
    if (problem) this.questionProblems.showFailure(problem);
    else this.notices.say($localize`Frågorna är sparade.`);
  }

  private async settle(outcome: TallyOutcome): Promise<void> {
    if (outcome.kind === 'saved') {
      this.notices.say($localize`Månaden är sparad.`);
      return;
    }
    if (outcome.kind === 'refused') {
      const fields = outcome.problem.fields ?? [];
      this.errors.set(
        fields.map(({ message, messageEn }) => ({ message: this.language === 'sv' ? message : messageEn })),
      );
      if (fields.length === 0) this.failure.set(titleIn(this.language, outcome.problem));
      return;
    }
    const sheet = this.editor.sheet();
    if (!sheet) return;
    const collisions = sheet.collisions(outcome.newer);
    const differences = collisions.map(({ gender, column, mine, newer }) => ({
      label: `${genderTexts[gender]}, ${this.columnText(column)}`,
      mine: mine || '–',
      newer: newer || '–',
    }));
    const choice = differences.length === 0 ? 'mine' : await this.dialogs.conflict({ differences });
    if (choice === undefined) return;
    sheet.rebase(outcome.newer);
    if (choice === 'newer') for (const { gender, column, newer } of collisions) sheet.type(gender, column, newer);
    await this.save();
  }

  private errorAt(gender: CountedGender, column: TallyColumn, message: string): FormError {
    return { message: `${genderTexts[gender]}: ${message}`, controlId: controlIdOf(`tally-${gender}-${column}`) };
  }

  private columnText(column: TallyColumn): string {
    if (column === 'asked') return $localize`tillfrågade`;
    if (column === 'declined') return $localize`avböjde`;
    if (column === 'notAsked') return $localize`inte tillfrågade`;
    const question = this.editor.questions().texts[Number(column.at(-1)) - 1] ?? '';
    return column.startsWith('yes') ? $localize`${question}:question:, ja` : $localize`${question}:question:, nej`;
  }
}

/** The month and those before it, the latest first. */
function monthsBack(month: string): string[] {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, i) => {
    const at = index - i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
