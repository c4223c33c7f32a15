import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import type { VolumeMeasure } from '@utfall/activities';
import { textFault, type VolumeCellView } from '@utfall/api-contract';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { EmptyState, LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import {
  controlIdOf,
  ErrorSummary,
  Field,
  FieldControl,
  FieldGroup,
  type FormError,
} from '../../../shared/ui/field/index.js';
import { VolumeClient } from '../data/volume-client.js';
import { type SheetOutcome, VolumeEditor } from '../data/volume-editor.js';
import { genderTexts } from '../form/gender-texts.js';
import { monthName } from '../form/month-names.js';
import type { SheetLine } from '../form/sheet-row.js';
import type { SheetFault } from '../form/volume-sheet.js';
import { NewLine } from '../ui/new-line.js';
import { VolumeGrid } from '../ui/volume-grid.js';
import { VolumeSections } from './volume-sections.js';

/** Years back that can be chosen: what is older is imported. */
const YEARS = 6;

/** Volym: counts by month and gender. A samordnare counts for the own insatser, the förbund reads. */
@Component({
  imports: [
    EmptyState,
    ErrorSummary,
    Field,
    FieldControl,
    FieldGroup,
    LoadFailure,
    NewLine,
    VolumeGrid,
    VolumeSections,
  ],
  providers: [FormDrafts, VolumeClient, VolumeEditor],
  templateUrl: './volume-page.html',
  styleUrl: './volume-page.scss',
})
export class VolumePage {
  /** From the address. */
  readonly ar = input<string>();

  protected readonly editor = inject(VolumeEditor);
  private readonly forbund = inject(CurrentForbund);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly language = inject(LANGUAGE);

  protected readonly measure = signal<VolumeMeasure>('newPersons');
  protected readonly errors = signal<readonly FormError[]>([]);
  protected readonly failure = signal('');
  protected readonly lineError = signal<string | undefined>(undefined);
  private readonly thisYear = Number(inject(SessionStore).today().slice(0, 4));
  protected readonly years = Array.from({ length: YEARS }, (_, i) => this.thisYear - i);
  protected readonly year = computed(() => {
    const asked = Number(this.ar());
    return this.years.includes(asked) ? asked : this.thisYear;
  });
  /** Of the year that is asked for: a count must not end up in the one that was shown before. */
  protected readonly sheet = computed(() => {
    const sheet = this.editor.sheet();
    return sheet?.setup.view.year === this.year() ? sheet : undefined;
  });
  protected readonly changeCount = computed(() => this.editor.sheet()?.changes().length ?? 0);
  protected readonly mayWrite = computed(() => this.editor.own().length > 0);

  constructor() {
    effect(() => {
      const year = this.year();
      untracked(() => this.open(year));
    });
  }

  protected open(year = this.year()): void {
    this.clear();
    void this.editor.open(year);
  }

  protected chooseYear(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    void this.router.navigate(this.forbund.link('volym'), { queryParams: { ar: value } });
  }

  protected tellPasted({ filled, outside }: { readonly filled: number; readonly outside: number }): void {
    if (outside > 0) {
      this.notices.warn(
        $localize`${filled}:filled: rutor är ifyllda. ${outside}:outside: hade ingen plats och är inte med.`,
      );
    } else this.notices.say($localize`${filled}:filled: rutor är ifyllda. Spara för att behålla dem.`);
  }

  protected addLine(line: SheetLine): void {
    const sheet = this.editor.sheet();
    if (!sheet) return;
    const fault = line.label === null ? undefined : textFault(line.label);
    const isThere = !fault && !sheet.addLine(line);
    this.lineError.set(fault ? fault[this.language] : isThere ? $localize`Raden finns redan.` : undefined);
    if (fault || isThere) return;
    const row = sheet.rows().findIndex(({ insatsId, label }) => insatsId === line.insatsId && label === line.label);
    this.focusOn(controlIdOf(`cell-${row}-${sheet.setup.months.length - 1}`));
  }

  protected clear(): void {
    this.errors.set([]);
    this.failure.set('');
  }

  protected async save(): Promise<void> {
    const sheet = this.editor.sheet();
    if (!sheet) return;
    this.clear();
    const [first] = sheet.faults();
    if (first) {
      this.measure.set(first.measure);
      this.errors.set(sheet.faults().map((fault) => this.errorOf(fault)));
      return;
    }
    const outcome = await this.editor.save();
    if (outcome) await this.settle(outcome);
  }

  private async settle(outcome: SheetOutcome): Promise<void> {
    if (outcome.kind === 'saved') {
      this.notices.say($localize`${outcome.count}:count: rutor är sparade.`);
      return;
    }
    if (outcome.kind === 'refused') {
      const fields = outcome.problem.fields ?? [];
      this.errors.set(fields.map((field) => ({ message: this.language === 'sv' ? field.message : field.messageEn })));
      if (fields.length === 0) this.failure.set(titleIn(this.language, outcome.problem));
      return;
    }
    await this.meet(outcome.newer);
  }

  /** What somebody else counted meanwhile: where both changed the same count the person chooses, the rest goes together. */
  private async meet(newer: readonly VolumeCellView[]): Promise<void> {
    const sheet = this.editor.sheet();
    if (!sheet) return;
    const collisions = sheet.collisions(newer);
    const differences = collisions.map(({ row, month, measure, mine, newer: theirs }) => ({
      label: this.nameOf({ row, month, measure }),
      mine: mine || '–',
      newer: theirs || '–',
    }));
    const choice = differences.length === 0 ? 'mine' : await this.dialogs.conflict({ differences });
    if (choice === undefined) return;
    sheet.rebase(newer);
    if (choice === 'newer') for (const { row, month } of collisions) sheet.restore(row, month);
    await this.save();
  }

  private errorOf(fault: SheetFault): FormError {
    const sheet = this.editor.sheet();
    const at = sheet?.rows().findIndex((row) => JSON.stringify(row) === JSON.stringify(fault.row)) ?? -1;
    const column = sheet?.setup.months.indexOf(fault.month) ?? -1;
    return {
      message: $localize`${this.nameOf(fault)}:cell:: skriv ett heltal, 0–1 000 000.`,
      controlId: controlIdOf(`cell-${at}-${column}`),
    };
  }

  private nameOf({ row, month, measure }: SheetFault): string {
    const what = row.label ?? this.editor.sheet()?.setup.names.get(row.insatsId) ?? '';
    const of = measure === 'newPersons' ? $localize`nya personer` : $localize`besök`;
    return `${what}, ${genderTexts[row.gender].toLocaleLowerCase(this.language)}, ${monthName(month, this.language)}, ${of}`;
  }

  private focusOn(id: string): void {
    afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector: this.injector });
  }
}
