import { Component, computed, inject, input, output } from '@angular/core';
import { formOptions, utfallCodebook } from '@utfall/codebook';
import type { LocalDate } from '@utfall/calendar';
import { isReferrer } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { controlIdOf, Field, FieldControl } from '../../../shared/ui/field/index.js';

/** One answer of the codebook, the ones chosen lately first. */
@Component({
  selector: 'app-category-select',
  imports: [Field, FieldControl],
  template: `
    <app-field [controlId]="controlIdOf(variable())" [label]="label()" [help]="help()" [error]="error()">
      <select appControl (change)="choose($event)">
        <option value="" [selected]="chosen() === ''" i18n>Välj …</option>
        @if (offered().length > 0) {
          <optgroup label="Senast använda" i18n-label>
            @for (option of offered(); track option.id) {
              <option [value]="option.id" [selected]="chosen() === option.id">{{ option.label }}</option>
            }
          </optgroup>
        }
        @for (option of others(); track option.id) {
          <option [value]="option.id" [selected]="chosen() === option.id">{{ option.label }}</option>
        }
      </select>
    </app-field>
  `,
})
export class CategorySelect {
  readonly variable = input.required<'referrer' | 'kommun' | 'gender'>();
  readonly help = input<string>();
  /** '' = none. */
  readonly chosen = input.required<string>();
  readonly today = input.required<LocalDate>();
  readonly recent = input<readonly string[]>([]);
  readonly error = input<string>();
  readonly chosenChange = output<string>();
  private readonly language = inject(LANGUAGE);
  protected readonly controlIdOf = controlIdOf;

  protected readonly label = computed(() => utfallCodebook.variable(this.variable()).label[this.language]);
  private readonly options = computed(() =>
    formOptions(utfallCodebook.variable(this.variable()), this.today(), [this.chosen()])
      .filter(({ id }) => this.variable() !== 'referrer' || isReferrer(id))
      .map(({ id, label }) => ({ id, label: label[this.language] })),
  );
  protected readonly offered = computed(() =>
    this.recent().flatMap((id) => this.options().filter((option) => option.id === id)),
  );
  protected readonly others = computed(() => this.options().filter((option) => !this.offered().includes(option)));

  protected choose(event: Event): void {
    this.chosenChange.emit((event.target as HTMLSelectElement).value);
  }
}
