import { computed, signal } from '@angular/core';
import type { SurveySettingsView } from '@utfall/api-contract';
import { INDICATOR_NUMBERS, OPTION_COUNT } from '@utfall/surveys';

export interface SettingsContent {
  readonly threshold: number;
  readonly indicators: readonly {
    readonly number: number;
    readonly label: string | null;
    readonly options: readonly { readonly text: string }[];
  }[];
}

export interface TypedIndicator {
  readonly number: string;
  readonly label: string;
  /** One option a line. */
  readonly options: string;
}

export interface TypedSettings {
  readonly threshold: string;
  readonly indicators: readonly TypedIndicator[];
}

/** Indicators and threshold while they are typed. */
export class SettingsForm {
  private readonly fields;
  readonly touched = signal(false);

  constructor(readonly saved: SurveySettingsView) {
    this.fields = signal<TypedSettings>({
      threshold: String(saved.threshold),
      indicators: saved.indicators.map(({ number, label, options }) => ({
        number: String(number),
        label: label ?? '',
        options: options.join('\n'),
      })),
    });
  }

  readonly typed = computed(() => this.fields());
  readonly content = computed<SettingsContent>(() => ({
    threshold: Number(this.fields().threshold.trim() || NaN),
    indicators: this.fields().indicators.map(({ number, label, options }) => ({
      number: Number(number.trim() || NaN),
      label: label.trim() || null,
      options: options.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim() }])),
    })),
  }));

  set(change: Partial<TypedSettings>): void {
    this.touched.set(true);
    this.fields.update((before) => ({ ...before, ...change }));
  }

  change(index: number, change: Partial<TypedIndicator>): void {
    this.set({ indicators: this.fields().indicators.map((one, i) => (i === index ? { ...one, ...change } : one)) });
  }

  /** The next number, with the options of the one before: surveys use one scale throughout. */
  add(): void {
    const { indicators } = this.fields();
    const last = indicators.at(-1);
    const number = Math.max(0, ...indicators.map((one) => Number(one.number) || 0)) + 1;
    const options = last?.options ?? Array.from({ length: OPTION_COUNT.min + 3 }, (_, i) => String(i + 1)).join('\n');
    const next = { number: number > INDICATOR_NUMBERS.max ? '' : String(number), label: '', options };
    this.set({ indicators: [...indicators, next] });
  }

  remove(index: number): void {
    this.set({ indicators: this.fields().indicators.filter((_, i) => i !== index) });
  }

  restore(draft: TypedSettings): void {
    this.touched.set(true);
    this.fields.set(draft);
  }

  /** An indicator that has answers stays, with its number. */
  isUsed({ number }: TypedIndicator): boolean {
    return this.saved.used.includes(Number(number));
  }
}
