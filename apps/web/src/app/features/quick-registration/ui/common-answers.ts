import { Component, computed, inject, input, output } from '@angular/core';
import type { LocalDate } from '@utfall/calendar';
import type { FormOption } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { DateValue, UNREADABLE_DATE } from '../../../shared/ui/date/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { choose } from '../../../shared/ui/form/choose.js';
import { BETWEEN, partsOf } from '../form/cell-text.js';
import type { SheetColumn } from '../form/sheet-column.js';

/** A question that may be answered once for everybody. */
export interface CommonQuestion {
  readonly column: SheetColumn;
  readonly options: readonly FormOption[];
  /** Labels chosen lately, offered first. */
  readonly recent: readonly string[];
}

interface CommonField {
  readonly column: SheetColumn;
  readonly options: readonly FormOption[];
  /** Ids of what is chosen, of a question with several answers. */
  readonly chosen: readonly string[];
}

/** What is the same for everybody in the group: said once, and then no column of the grid. */
@Component({
  selector: 'app-common-answers',
  imports: [DateValue, Field, FieldControl],
  templateUrl: './common-answers.html',
  styleUrl: './common-answers.scss',
})
export class CommonAnswers {
  readonly questions = input.required<readonly CommonQuestion[]>();
  readonly texts = input.required<Readonly<Record<string, string>>>();
  readonly today = input.required<LocalDate>();
  readonly answered = output<{ readonly column: string; readonly text: string }>();
  protected readonly language = inject(LANGUAGE);

  protected readonly fields = computed(() =>
    this.questions().map(({ column, options, recent }) => {
      const labels = options.map(({ label }) => label[this.language]);
      const first = recent.filter((label) => labels.includes(label));
      const others = labels.filter((label) => !first.includes(label));
      const written = column.variable ? partsOf(column.variable, this.texts()[column.id] ?? '') : [];
      const chosen = options.filter(({ label }) => written.includes(label[this.language])).map(({ id }) => id);
      return { column, options, first, others, chosen };
    }),
  );

  protected choose(column: string, event: Event): void {
    this.answered.emit({ column, text: (event.target as HTMLSelectElement).value });
  }

  /** Several answers stand as the text of a cell does. */
  protected check({ column, options, chosen }: CommonField, id: string, event: Event): void {
    const after = choose(options, chosen, id, (event.target as HTMLInputElement).checked);
    const labels = options.filter((option) => after.includes(option.id)).map(({ label }) => label[this.language]);
    this.answered.emit({ column: column.id, text: labels.join(BETWEEN) });
  }

  /** Half a date is no answer for twelve. */
  protected date(column: string, text: string | null): void {
    if (text !== UNREADABLE_DATE) this.answered.emit({ column, text: text ?? '' });
  }
}
