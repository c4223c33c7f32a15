import { afterNextRender, Component, computed, inject, Injector, input, type OnInit, viewChild } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { MOST_BATCH_ROWS } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { RecentChoices } from '../../../shared/data/recent-choices.js';
import { InsatsSelect } from '../../../shared/insatser/insats-select.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { EmptyState, LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { QuickRegistrationClient } from '../data/quick-registration-client.js';
import { RowLooks } from '../data/row-looks.js';
import { SheetSaving } from '../data/sheet-saving.js';
import { SheetStore } from '../data/sheet-store.js';
import { tidyText } from '../form/cell-text.js';
import type { Pasted, Place } from '../form/paste-table.js';
import { duplicateRows, fillDown, removeRows, type CellChange, type SheetKind } from '../form/sheet.js';
import { tableText } from '../form/table-text.js';
import { CommonAnswers, type CommonQuestion } from '../ui/common-answers.js';
import { OngoingList } from '../ui/ongoing-list.js';
import { SavedList } from '../ui/saved-list.js';
import { type CellAsked, type SheetCommand, SheetTable } from '../ui/sheet-table.js';

/** Rutnät: a group begins or leaves, what is common said once, the rest pasted or typed in a grid, all saved at once. */
@Component({
  imports: [
    CommonAnswers,
    EmptyState,
    ErrorSummary,
    Field,
    FieldControl,
    InsatsSelect,
    LoadFailure,
    OngoingList,
    RouterLink,
    RouterLinkActive,
    SavedList,
    SheetTable,
  ],
  providers: [FormDrafts, QuickRegistrationClient, RecentChoices, RowLooks, SheetSaving, SheetStore],
  templateUrl: './grid-page.html',
  styleUrl: './grid-page.scss',
})
export class GridPage implements OnInit {
  /** From the route. */
  readonly kind = input.required<SheetKind>();

  protected readonly store = inject(SheetStore);
  protected readonly saving = inject(SheetSaving);
  protected readonly looks = inject(RowLooks);
  protected readonly forbund = inject(CurrentForbund);
  private readonly language = inject(LANGUAGE);
  private readonly notices = inject(Notices);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly table = viewChild(SheetTable);

  protected readonly controlIdOf = controlIdOf;
  protected readonly chooseInsats = $localize`Välj insats …`;
  protected readonly rowLabel = $localize`Rad`;
  protected readonly codeLabel = $localize`Kod`;
  protected readonly mostRows = MOST_BATCH_ROWS;
  protected readonly linkOf = (id: string): string[] => this.forbund.link('deltagare', id);
  protected readonly chosen = computed(() => new Set(this.store.sheet().rows.flatMap(({ of }) => (of ? [of.id] : []))));
  protected readonly askedIn: CellAsked = (row, column) => ({
    options: this.looks.optionsOf(column.variable, row),
    several: column.variable?.kind === 'several',
    label: column.label,
  });
  protected readonly commonQuestions = computed<readonly CommonQuestion[]>(() => {
    const recents = this.store.recents();
    return this.store
      .allColumns()
      .filter(({ variable }) => variable && !variable.dependsOn && variable.kind !== 'money')
      .map((column) => {
        const options = this.looks.optionsOf(column.variable, undefined);
        const recent = (recents[column.id] ?? []).flatMap((id) =>
          options.filter((option) => option.id === id).map(({ label }) => label[this.language]),
        );
        return { column, options, recent };
      });
  });

  ngOnInit(): void {
    void this.store.open(this.kind());
  }

  protected tidy(changes: readonly CellChange[]): void {
    const columns = new Map(this.store.allColumns().map((column) => [column.id, column]));
    this.store.setCells(
      changes.map((change) => {
        const variable = columns.get(change.column)?.variable;
        return variable ? { ...change, text: tidyText(variable, change.text, this.language) } : change;
      }),
    );
  }

  protected paste({ table, at }: { readonly table: readonly (readonly string[])[]; readonly at: Place }): void {
    const pasted = this.store.paste(table, at);
    if (pasted) this.tellOf(pasted);
    else this.notices.warn($localize`Rutnätet tar ${MOST_BATCH_ROWS}:most: rader. Inget klistrades in.`);
    this.table()?.focus();
  }

  protected act(command: SheetCommand): void {
    if (command === 'undo') this.store.history.undo();
    else if (command === 'redo') this.store.history.redo();
    else this.store.change(fillDown(this.store.sheet(), this.chosenRows(), this.chosenColumns()));
    this.table()?.focus();
  }

  protected addRows(text: string): void {
    this.store.addRows(Number(text));
  }

  protected duplicate(): void {
    if (this.store.sheet().rows.length + this.chosenRows().length > MOST_BATCH_ROWS) return;
    this.store.change(duplicateRows(this.store.sheet(), this.chosenRows()));
    this.table()?.focus();
  }

  protected remove(): void {
    this.store.change(removeRows(this.store.sheet(), this.chosenRows()));
    this.table()?.focus();
  }

  protected async copyAll(): Promise<void> {
    const columns = this.store.columns();
    const codes = this.kind() === 'exit';
    const headings = [
      ...(codes ? ['deltagarkod'] : []),
      ...columns.map(({ variable, label }) => variable?.heading ?? label),
    ];
    const lines = this.store
      .filled()
      .map(({ cells, of }) => [...(codes ? [of?.code ?? ''] : []), ...columns.map(({ id }) => cells[id] ?? '')]);
    try {
      await navigator.clipboard.writeText(tableText([headings, ...lines]));
      this.notices.say($localize`Rutnätet är kopierat, med rubriker.`);
    } catch {
      this.notices.warn($localize`Webbläsaren lät inte rutnätet kopieras. Markera cellerna och kopiera med Ctrl + C.`);
    }
  }

  protected async save(): Promise<void> {
    if (!(await this.saving.save())) return;
    this.focusOn('saved');
  }

  protected async clear(): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: $localize`Töm rutnätet?`,
      consequence: $localize`Allt som är skrivet i rutnätet och för alla tas bort. Inget av det är sparat.`,
      act: $localize`Töm`,
      destructive: true,
    });
    if (!sure) return;
    this.store.begin();
    this.saving.forget();
  }

  private tellOf({ rows, unknown, strangers }: Pasted): void {
    const told = [$localize`${rows}:rows: rader inklistrade.`];
    if (unknown.length > 0) told.push($localize`Inga kolumner här: ${unknown.join(', ')}:columns:.`);
    if (strangers.length > 0) told.push($localize`Inte bland de valda: ${strangers.join(', ')}:codes:.`);
    if (unknown.length + strangers.length > 0) this.notices.warn(told.join(' '));
    else this.notices.say(told.join(' '));
  }

  private chosenRows(): number[] {
    const { rows } = this.table()?.area() ?? { rows: [0, -1] };
    return this.store
      .sheet()
      .rows.slice(rows[0], rows[1] + 1)
      .map(({ id }) => id);
  }

  private chosenColumns(): string[] {
    const { columns } = this.table()?.area() ?? { columns: [0, -1] };
    return this.store
      .columns()
      .slice(columns[0], columns[1] + 1)
      .map(({ id }) => id);
  }

  private focusOn(id: string): void {
    afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector: this.injector });
  }
}
