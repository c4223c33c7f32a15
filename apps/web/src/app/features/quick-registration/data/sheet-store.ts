import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { type FieldProblem, type InsatsView, MOST_BATCH_ROWS, type ParticipationView } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { RecentChoices } from '../../../shared/data/recent-choices.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { EditHistory } from '../form/edit-history.js';
import { isYetToFill, judgeRow } from '../form/judge-row.js';
import { pasteTable, type Pasted, type Place } from '../form/paste-table.js';
import type { SheetRules } from '../form/read-row.js';
import { columnsOf } from '../form/sheet-column.js';
import {
  addRows,
  emptySheet,
  isBlank,
  setCells,
  type CellChange,
  type Sheet,
  type SheetKind,
  type SheetRow,
} from '../form/sheet.js';
import { QuickRegistrationClient } from './quick-registration-client.js';

interface SheetDraft {
  readonly sheet: Sheet;
  readonly key: string;
}

/** Rows that an empty grid begins with. */
const FIRST_ROWS = 5;

/** The grid while it is filled in: its rows with undo, what is wrong in them, and the draft. Provided by the page. */
@Injectable()
export class SheetStore {
  private readonly client = inject(QuickRegistrationClient);
  private readonly codebooks = inject(Codebooks);
  private readonly drafts = inject(FormDrafts);
  private readonly recent = inject(RecentChoices);
  private readonly forbund = inject(CurrentForbund);
  private readonly language = inject(LANGUAGE);
  readonly today = localDate(inject(SessionStore).today());

  readonly kind = signal<SheetKind>('enrol');
  readonly insatser = new Loadable<readonly InsatsView[]>();
  readonly ongoing = new Loadable<readonly ParticipationView[]>();
  readonly history = new EditHistory<Sheet>(emptySheet());
  readonly sheet = this.history.present;
  /** The same for every try to save the same rows. */
  key = randomKey();
  /** Whether one has tried to save: from then on what is missing is said too. */
  readonly tried = signal(false);
  /** What the API said of rows, until they are changed. */
  private readonly refusals = signal<ReadonlyMap<SheetRow, readonly FieldProblem[]>>(new Map());

  readonly choices = computed(() => (this.insatser.value() ?? []).filter(({ kind }) => kind !== 'structural'));
  readonly insats = computed(() => this.choices().find(({ id }) => id === this.sheet().insatsId));
  readonly recents = computed(() => (this.sheet() ? this.recent.all() : {}));

  private readonly codebook = computed(() => this.codebooks.of(this.insats()));
  readonly rules = computed<SheetRules>(() => ({
    kind: this.kind(),
    codebook: this.codebook(),
    optionalVariables: this.forbund.membership().optionalVariables,
  }));
  readonly allColumns = computed(() => {
    const { kind, codebook, optionalVariables } = this.rules();
    return columnsOf(codebook, kind, optionalVariables, this.language);
  });
  readonly common = computed(() => this.sheet().common, { equal: sameTexts });
  /** What is the same for everybody needs no column. */
  readonly columns = computed(() => this.allColumns().filter(({ id }) => !this.common()[id]));
  /** The rows that will be saved: of a group that begins, those with something in them. */
  readonly filled = computed(() => this.sheet().rows.filter((row) => row.of !== undefined || !isBlank(row)));

  /** Judged once for each row as it is now; a row that is not touched is not judged again. */
  private readonly judgements = computed(() => {
    const known = new WeakMap<SheetRow, readonly FieldProblem[]>();
    const [rules, common, insats] = [this.rules(), this.common(), this.insats()];
    const about = { today: this.today, insats: insats ?? { startDate: null, endDate: null } };
    return (row: SheetRow) => {
      const found = known.get(row) ?? judgeRow(rules, { common }, row, about);
      known.set(row, found);
      return found;
    };
  });

  constructor() {
    effect(() => {
      const sheet = this.sheet();
      if (this.history.canUndo()) this.drafts.keep(this.draftName(), { sheet, key: this.key } satisfies SheetDraft);
    });
  }

  async open(kind: SheetKind): Promise<void> {
    this.kind.set(kind);
    const draft = this.drafts.read<SheetDraft>(this.draftName());
    if (draft) {
      this.key = draft.key;
      // Something to undo: a draft that is opened stays one.
      this.history.change(draft.sheet);
    } else this.history.begin(emptySheet(kind === 'enrol' ? FIRST_ROWS : 0));
    await Promise.all([this.insatser.load(() => this.client.insatser()), this.codebooks.load()]);
    if (!this.insats()) this.chooseFirst();
    else if (kind === 'exit') await this.loadOngoing();
  }

  /** What is shown in the cells of the row, by column: what is missing only after one has tried to save. */
  problemsOf(row: SheetRow): readonly FieldProblem[] {
    if (row.of === undefined && isBlank(row)) return [];
    const judged = this.judgements()(row);
    const own = this.tried() ? judged : judged.filter((problem) => !isYetToFill(problem));
    const refused = this.refusals().get(row);
    return refused ? [...own, ...refused] : own;
  }

  change(next: Sheet): void {
    this.history.change(next);
  }

  setCells(changes: readonly CellChange[]): void {
    this.change(setCells(this.sheet(), changes));
  }

  /** For everybody: what stood in the column for some goes, or it would go on saying something else, unseen. */
  setCommon(column: string, text: string): void {
    const sheet = this.sheet();
    const cleared = setCells(sheet, text === '' ? [] : sheet.rows.map(({ id }) => ({ row: id, column, text: '' })));
    this.change({ ...cleared, common: { ...sheet.common, [column]: text } });
  }

  paste(table: readonly (readonly string[])[], at: Place): Pasted | undefined {
    const more = { mostRows: MOST_BATCH_ROWS, canGrow: this.kind() === 'enrol', language: this.language };
    const pasted = pasteTable(this.sheet(), this.allColumns(), this.columns(), table, at, more);
    if (pasted) this.change(pasted.sheet);
    return pasted;
  }

  addRows(count: number): void {
    const room = MOST_BATCH_ROWS - this.sheet().rows.length;
    if (count >= 1) this.change(addRows(this.sheet(), Math.min(count, room)));
  }

  async chooseInsats(insatsId: string): Promise<void> {
    const sheet = this.sheet();
    this.change({ ...sheet, insatsId, ...(this.kind() === 'exit' ? { rows: [] } : {}) });
    if (this.kind() === 'exit') await this.loadOngoing();
  }

  /** Who is to leave. Those who were chosen before keep what is written for them. */
  chooseOngoing(chosen: ReadonlySet<string>): void {
    const sheet = this.sheet();
    const kept = new Map(sheet.rows.map((row) => [row.of?.id, row]));
    const first = Math.max(0, ...sheet.rows.map(({ id }) => id)) + 1;
    const people = (this.ongoing.value() ?? []).filter(({ id }) => chosen.has(id)).slice(0, MOST_BATCH_ROWS);
    const rows = people.map((of, i) => kept.get(of.id) ?? { id: first + i, cells: {}, of });
    this.change({ ...sheet, rows });
  }

  /** The faults that the API found, which the browser could not know of. */
  refuse(refusals: ReadonlyMap<SheetRow, readonly FieldProblem[]>): void {
    this.refusals.set(refusals);
  }

  /** Saved, or thrown away: an empty grid of the same kind, in the same insats. */
  begin(): void {
    this.drafts.drop(this.draftName());
    this.key = randomKey();
    this.tried.set(false);
    this.refusals.set(new Map());
    const { insatsId } = this.sheet();
    this.history.begin({ ...emptySheet(this.kind() === 'enrol' ? FIRST_ROWS : 0), insatsId });
    if (this.kind() === 'exit') void this.loadOngoing();
  }

  rememberChoices(): void {
    const { insatsId, common } = this.sheet();
    this.recent.remember('insatsId', insatsId);
    const coded = this.allColumns().filter(({ id, variable }) => variable && !variable.sensitive && common[id]);
    for (const { id, variable } of coded) {
      const category = variable?.categories.find((one) => one[this.language] === common[id]);
      if (category) this.recent.remember(id, category.id);
    }
  }

  private chooseFirst(): void {
    const ids = this.choices().map(({ id }) => id);
    const insatsId = (ids.length === 1 ? ids : (this.recent.all()['insatsId'] ?? [])).find((id) => ids.includes(id));
    if (insatsId === undefined) return;
    this.history.begin({ ...this.sheet(), insatsId });
    if (this.kind() === 'exit') void this.loadOngoing();
  }

  private async loadOngoing(): Promise<void> {
    const { insatsId } = this.sheet();
    if (insatsId !== '') await this.ongoing.load(() => this.client.ongoing(insatsId));
  }

  private draftName(): string {
    return `grid.${this.kind()}`;
  }
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.keys({ ...a, ...b }).every((key) => (a[key] ?? '') === (b[key] ?? ''));
}
