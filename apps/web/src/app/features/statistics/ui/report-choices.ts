import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import type { InsatsView } from '@utfall/api-contract';
import { type LocalDate, type Month, parseMonth } from '@utfall/calendar';
import { LANGUAGE } from '../../../shared/language/language.js';
import { Field, FieldControl, FieldGroup } from '../../../shared/ui/field/index.js';
import {
  kindOf,
  monthsOfKind,
  monthsToChoose,
  type PeriodKind,
  type ReportQuery,
  yearsToChoose,
} from '../report-query.js';
import { chosenText } from './chosen-text.js';
import { monthText } from './month-text.js';

/** Chooses the period and the insatser of the report. What is chosen is shown at once and stands in the address. */
@Component({
  selector: 'app-report-choices',
  imports: [Field, FieldControl, FieldGroup],
  templateUrl: './report-choices.html',
  styleUrl: './report-choices.scss',
  host: {
    '(document:keydown.escape)': 'fold()',
    '(document:focusin)': 'leave($event.target)',
    '(document:pointerdown)': 'leave($event.target)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportChoices {
  readonly query = input.required<ReportQuery>();
  readonly today = input.required<LocalDate>();
  readonly insatser = input<readonly InsatsView[]>([]);
  readonly chosen = output<ReportQuery>();
  private readonly language = inject(LANGUAGE);
  /** Lies over the tables while it is open, so it closes as a list does. */
  private readonly picker = viewChild<ElementRef<HTMLDetailsElement>>('picker');

  protected readonly kinds: readonly { readonly id: PeriodKind; readonly label: string }[] = [
    { id: 'interim', label: $localize`Januari–augusti` },
    { id: 'year', label: $localize`Helår` },
    { id: 'untilNow', label: $localize`Innevarande år` },
    { id: 'months', label: $localize`Egna månader` },
  ];
  /** Choosing own months shows the lists before any other month is chosen. */
  protected readonly kind = linkedSignal(() => kindOf(this.query(), this.today()));
  protected readonly year = computed(() => Number(this.query().from.slice(0, 4)));
  protected readonly years = computed(() => yearsToChoose(this.today()));
  protected readonly months = computed(() =>
    monthsToChoose(this.today()).map((month) => ({ month, label: monthText(month, this.language) })),
  );
  protected readonly insatsText = computed(() => chosenText(this.query(), this.insatser()));

  protected chooseKind(kind: string): void {
    const known = this.kinds.find(({ id }) => id === kind)?.id;
    if (!known) return;
    this.kind.set(known);
    if (known !== 'months') this.choosePeriod(known, this.year());
  }

  protected chooseYear(year: string): void {
    const kind = this.kind();
    if (kind !== 'months') this.choosePeriod(kind, Number(year));
  }

  /** The other end follows when the months would otherwise be turned around. */
  protected chooseMonth(end: 'from' | 'to', value: string): void {
    const month = parseMonth(value);
    if (!month) return;
    const from = end === 'from' ? month : this.query().from;
    const to = end === 'to' ? month : this.query().to;
    this.emit(end === 'from' ? [from, to < from ? from : to] : [to < from ? to : from, to]);
  }

  protected toggle(id: string, on: boolean): void {
    const { insatser } = this.query();
    this.chosen.emit({ ...this.query(), insatser: on ? [...insatser, id] : insatser.filter((other) => other !== id) });
  }

  protected chooseAll(): void {
    this.chosen.emit({ ...this.query(), insatser: [] });
  }

  protected fold(): void {
    const picker = this.picker()?.nativeElement;
    if (!picker?.open) return;
    picker.open = false;
    picker.querySelector('summary')?.focus();
  }

  /** @param to where the person went, by pointer or by key. */
  protected leave(to: EventTarget | null): void {
    const picker = this.picker()?.nativeElement;
    if (picker && to instanceof Node && !picker.contains(to)) picker.open = false;
  }

  private choosePeriod(kind: Exclude<PeriodKind, 'months'>, year: number): void {
    this.emit(monthsOfKind(kind, year, this.today()));
  }

  private emit([from, to]: readonly [Month, Month]): void {
    this.chosen.emit({ ...this.query(), from, to });
  }
}
