import { Component, computed, inject, input, output } from '@angular/core';
import type { InsatsView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { type SurveyOccasion, surveyOccasions } from '@utfall/surveys';
import { LANGUAGE } from '../../../shared/language/language.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { controlIdOf, Field, FieldControl, FieldGroup } from '../../../shared/ui/field/index.js';
import type { SurveyForm } from '../form/survey-form.js';
import { CountsTable } from './counts-table.js';

/** All of a survey: what it is, its counts, and what was made of them. */
@Component({
  selector: 'app-survey-fields',
  imports: [CountsTable, DateValue, Field, FieldControl, FieldGroup],
  templateUrl: './survey-fields.html',
  styleUrl: './survey-fields.scss',
})
export class SurveyFields {
  readonly form = input.required<SurveyForm>();
  readonly insatser = input.required<readonly InsatsView[]>();
  readonly mayBeForbund = input(false);
  readonly today = input<LocalDate | null>(null);
  readonly errors = input<Readonly<Record<string, string>>>({});
  readonly changed = output<string>();
  /** A file, or cells copied in a spreadsheet. */
  readonly filled = output<string>();

  private readonly language = inject(LANGUAGE);
  protected readonly controlIdOf = controlIdOf;
  protected readonly typed = computed(() => this.form().typed());
  protected readonly occasions = (Object.keys(surveyOccasions) as SurveyOccasion[]).map((id) => ({
    id,
    label: surveyOccasions[id][this.language],
  }));

  protected set(field: 'insatsId' | 'name' | 'place' | 'analysis', event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    this.form().set({ [field]: value });
    this.changed.emit(field);
  }

  protected occasion(occasion: SurveyOccasion): void {
    this.form().set({ occasion });
    this.changed.emit('occasion');
  }

  protected date(field: 'from' | 'to', value: string | null): void {
    this.form().set({ [field]: value });
    this.changed.emit(field);
  }

  protected choose(number: number, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    const others = this.typed().indicators.filter((one) => one !== number);
    this.form().set({ indicators: checked ? [...others, number] : others });
    this.changed.emit('counts');
  }

  protected async file(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) this.filled.emit(await file.text());
    // The same file may be chosen again when it is mended.
    input.value = '';
  }
}
