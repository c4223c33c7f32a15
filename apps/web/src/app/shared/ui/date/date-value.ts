import { Component, effect, input, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import type { LocalDate } from '@utfall/calendar';
import { DateInput } from './date-input.js';

/** Stands for typed text that is no date: the rules then say so, and not that it is empty. */
export const UNREADABLE_DATE = 'unreadable';

/** A date input as a value that comes in and one that goes out: ISO text, null or {@link UNREADABLE_DATE}. */
@Component({
  selector: 'app-date-value',
  imports: [DateInput, ReactiveFormsModule],
  template: `<app-date-input [formControl]="date" [max]="max()" />`,
})
export class DateValue {
  readonly value = input.required<string | null>();
  /** The last day that the calendar offers; what is typed is the rules' to judge. */
  readonly max = input<LocalDate | null>(null);
  readonly valueChange = output<string | null>();
  protected readonly date = new FormControl<LocalDate | null>(null);

  constructor() {
    effect(() => {
      const value = this.value();
      if (value === UNREADABLE_DATE || value === this.date.value) return;
      this.date.setValue(value as LocalDate | null, { emitEvent: false });
    });
    this.date.events.pipe(takeUntilDestroyed()).subscribe(() => {
      const typed = this.date.hasError('notADate') ? UNREADABLE_DATE : this.date.value;
      if (typed !== this.value()) this.valueChange.emit(typed);
    });
  }
}
