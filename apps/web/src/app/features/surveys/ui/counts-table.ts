import { Component, computed, inject, input, output } from '@angular/core';
import { countedGenders, type CountedGender } from '@utfall/activities';
import { utfallCodebook } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { cellKey, type SurveyForm } from '../form/survey-form.js';
import { indicatorHeading } from './indicator-heading.js';

/** How many were asked and answered, and the answers to each indicator, by gender. */
@Component({
  selector: 'app-counts-table',
  templateUrl: './counts-table.html',
  styleUrl: './counts-table.scss',
})
export class CountsTable {
  readonly form = input.required<SurveyForm>();
  readonly changed = output();
  private readonly language = inject(LANGUAGE);

  protected readonly noAnswer = $localize`Inget svar`;
  protected readonly genders = countedGenders.map((id) => {
    const { categories } = utfallCodebook.variable('gender');
    const label = categories.find((category) => category.id === id)?.[this.language] ?? id;
    // Not i18n-aria-label in the template: with a value in it Angular leaves the attribute out.
    const [asked, answered] = [$localize`Tillfrågade, ${label}:gender:`, $localize`Besvarade, ${label}:gender:`];
    return { id, label, asked, answered };
  });
  protected readonly typed = computed(() => this.form().typed());
  protected readonly tables = computed(() =>
    this.form()
      .chosen()
      .map(({ number, label, options }) => ({
        number,
        heading: indicatorHeading(number, label),
        options: [this.noAnswer, ...options],
      })),
  );

  protected groupOf(gender: CountedGender, what: 0 | 1): string {
    return this.typed().groups[gender]?.[what] ?? '';
  }

  protected countOf(indicator: number, gender: CountedGender, option: number): string {
    return this.typed().counts[cellKey(indicator, gender)]?.[option] ?? '';
  }

  protected group(gender: CountedGender, what: 'asked' | 'answered', event: Event): void {
    this.form().group(gender, what, (event.target as HTMLInputElement).value);
    this.changed.emit();
  }

  protected count(indicator: number, gender: CountedGender, option: number, event: Event): void {
    this.form().count(indicator, gender, option, (event.target as HTMLInputElement).value);
    this.changed.emit();
  }
}
