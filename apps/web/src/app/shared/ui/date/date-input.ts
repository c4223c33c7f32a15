import { Component, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  type AbstractControl,
  type ControlValueAccessor,
  FormControl,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  ReactiveFormsModule,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';
import { DateAdapter } from '@angular/material/core';
import { MatDatepicker, MatDatepickerInput, MatDatepickerToggle } from '@angular/material/datepicker';
import type { LocalDate } from '@utfall/calendar';
import { Field, FieldControl } from '../field/index.js';

/**
 * A date, typed as 2026-03-01 or 20260301, picked, or today by the key I (T in English). The form's value is ISO text or null. Errors: `notADate`,
 * `dateTooEarly`, `dateTooLate`. Stands inside an `app-field`; its routes need {@link provideIsoDates}.
 */
@Component({
  selector: 'app-date-input',
  // Not MatDatepickerModule: it provides English texts of its own, which hide those of the routes.
  imports: [FieldControl, MatDatepicker, MatDatepickerInput, MatDatepickerToggle, ReactiveFormsModule],
  templateUrl: './date-input.html',
  styleUrl: './date-input.scss',
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: DateInput, multi: true },
    { provide: NG_VALIDATORS, useExisting: DateInput, multi: true },
  ],
})
export class DateInput implements ControlValueAccessor, Validator {
  readonly min = input<LocalDate | null>(null);
  readonly max = input<LocalDate | null>(null);
  protected readonly field = inject(Field);
  protected readonly inner = new FormControl<LocalDate | null>(null);
  protected readonly disabled = signal(false);
  private readonly dates = inject<DateAdapter<LocalDate>>(DateAdapter);
  private changed: (value: LocalDate | null) => void = () => undefined;
  private validityChanged: () => void = () => undefined;
  protected touched: () => void = () => undefined;

  constructor() {
    this.inner.valueChanges.pipe(takeUntilDestroyed()).subscribe((value) => this.changed(value));
    this.inner.statusChanges.pipe(takeUntilDestroyed()).subscribe(() => this.validityChanged());
  }

  /** What one types takes the place of what stands there, however one came to the field. */
  protected selectAll(event: Event): void {
    (event.target as HTMLInputElement).select();
  }

  /** No date has a letter in it, so the key is free. */
  protected pressed(event: KeyboardEvent): void {
    if (!/^[it]$/i.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.inner.setValue(this.dates.today());
  }

  writeValue(value: LocalDate | null): void {
    this.inner.setValue(value, { emitEvent: false });
  }

  registerOnChange(changed: (value: LocalDate | null) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  registerOnValidatorChange(changed: () => void): void {
    this.validityChanged = changed;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
    if (disabled) this.inner.disable({ emitEvent: false });
    else this.inner.enable({ emitEvent: false });
  }

  validate(_control: AbstractControl): ValidationErrors | null {
    if (this.inner.hasError('matDatepickerParse')) return { notADate: true };
    if (this.inner.hasError('matDatepickerMin')) return { dateTooEarly: { min: this.min() } };
    if (this.inner.hasError('matDatepickerMax')) return { dateTooLate: { max: this.max() } };
    return null;
  }
}
