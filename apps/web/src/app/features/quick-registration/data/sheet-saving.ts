import { inject, Injectable, signal } from '@angular/core';
import type { BatchRow, FieldProblem, ParticipationView } from '@utfall/api-contract';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import type { FormError } from '../../../shared/ui/field/index.js';
import { cellIdOf } from '../form/cell-id.js';
import { readConsents } from '../form/consent-columns.js';
import { readRow } from '../form/read-row.js';
import { CODE } from '../form/sheet-column.js';
import type { SheetRow } from '../form/sheet.js';
import { QuickRegistrationClient } from './quick-registration-client.js';
import { SheetStore } from './sheet-store.js';

const ARRIVED_BEFORE = {
  title:
    'Raderna som fick svaret avbrutet kom ändå fram, som de såg ut då. Titta i listan innan du sparar igen: då registreras de en gång till.',
  titleEn:
    'The rows whose answer was lost did arrive, as they were then. Look in the list before you save again: that registers them once more.',
};

/** Saving the grid: all rows or none, and every error with the cell to mend. Provided by the page. */
@Injectable()
export class SheetSaving {
  private readonly client = inject(QuickRegistrationClient);
  private readonly store = inject(SheetStore);
  private readonly language = inject(LANGUAGE);
  private answerWasLost = false;

  readonly saving = signal(false);
  /** Everybody who was saved last, in the order of the rows. */
  readonly saved = signal<readonly ParticipationView[] | undefined>(undefined);
  readonly failure = signal('');
  readonly errors = signal<readonly FormError[]>([]);

  /** @returns whether all was saved; what stood in the way is in {@link errors} and {@link failure}. */
  async save(): Promise<boolean> {
    if (this.saving()) return false;
    const store = this.store;
    const rows = store.filled();
    store.tried.set(true);
    this.failure.set('');
    if (!this.show(rows) || rows.length === 0) return false;
    this.saving.set(true);
    const result = await this.client.save(
      rows.map((row) => this.requestOf(row)),
      store.key,
    );
    this.saving.set(false);
    if (!result.ok) {
      this.refused(result.problem, rows);
      return false;
    }
    this.answerWasLost = false;
    store.rememberChoices();
    this.saved.set(result.value.items);
    this.errors.set([]);
    store.begin();
    return true;
  }

  /** Forgets what was said of the rows before. */
  forget(): void {
    this.errors.set([]);
    this.failure.set('');
    this.saved.set(undefined);
  }

  private requestOf(row: SheetRow): BatchRow {
    const sheet = this.store.sheet();
    const { answers, extents } = readRow(this.store.rules(), sheet, row).said;
    if (row.of) return { exit: { id: row.of.id, version: row.of.version, answers, extents } };
    const code = row.cells[CODE]?.trim();
    const { stated } = readConsents(sheet, row, answers);
    return { enrol: { insatsId: sheet.insatsId, ...(code ? { code } : {}), answers, extents, ...stated } };
  }

  private refused(problem: ApiProblem, rows: readonly SheetRow[]): void {
    const arrivedBefore = problem.code === 'conflict' && this.answerWasLost;
    this.answerWasLost = problem.code === 'offline';
    if (arrivedBefore) this.store.key = randomKey();
    const byRow = new Map<SheetRow, FieldProblem[]>();
    for (const field of problem.fields ?? []) {
      const row = rows[field.row ?? -1];
      if (row) byRow.set(row, [...(byRow.get(row) ?? []), field]);
    }
    this.store.refuse(byRow);
    if (byRow.size > 0) this.show(rows);
    else this.failure.set(titleIn(this.language, arrivedBefore ? { ...problem, ...ARRIVED_BEFORE } : problem));
  }

  /** @returns whether there is nothing to mend. */
  private show(rows: readonly SheetRow[]): boolean {
    const places = new Map(this.store.sheet().rows.map(({ id }, i) => [id, i + 1]));
    const insats: FormError[] = this.store.insats()
      ? []
      : [{ message: $localize`Välj insats.`, controlId: 'field-insatsId' }];
    const empty: FormError[] = rows.length === 0 ? [{ message: this.nobody() }] : [];
    const found = rows.flatMap((row) =>
      this.store.problemsOf(row).map((problem): FormError => {
        const place = places.get(row.id);
        const message = this.language === 'sv' ? problem.message : problem.messageEn;
        return { message: $localize`Rad ${place}:row:: ${message}:problem:`, controlId: this.controlOf(row, problem) };
      }),
    );
    const errors = [...insats, ...empty, ...found];
    this.errors.set(errors);
    return errors.length === 0;
  }

  /** The cell, or what is said for everybody where the column is not in the grid. */
  private controlOf({ id }: SheetRow, { field }: FieldProblem): string {
    const first = this.store.columns()[0]?.id ?? '';
    if (this.store.columns().some((column) => column.id === field)) return cellIdOf(id, field);
    return this.store.common()[field] ? `common-${field}` : cellIdOf(id, first);
  }

  private nobody(): string {
    return this.store.kind() === 'enrol'
      ? $localize`Det finns inga rader att spara. Skriv eller klistra in dem först.`
      : $localize`Välj först dem som ska avslutas.`;
  }
}
