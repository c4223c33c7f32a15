import { Component, computed, inject, input, output } from '@angular/core';
import type { LocalDate } from '@utfall/calendar';
import { type ConsentForm, consentForms, type StatedConsent, USUAL_CONSENT_FORM } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { DateValue } from '../../../shared/ui/date/date-value.js';
import { controlIdOf, Field, FieldControl } from '../../../shared/ui/field/index.js';

/** The day and the form of one consent, side by side; both are filled in from the start. */
@Component({
  selector: 'app-consent-fields',
  imports: [DateValue, Field, FieldControl],
  template: `
    <app-field [controlId]="controlIdOf(name() + 'givenOn')" [label]="dateLabel" [error]="errors()[name() + 'givenOn']">
      <app-date-value [value]="givenOn()" [max]="today()" (valueChange)="change({ givenOn: $event })" />
    </app-field>
    <app-field [controlId]="controlIdOf(name() + 'form')" [label]="formLabel" [error]="errors()[name() + 'form']">
      <select appControl (change)="choose($event)">
        @for (choice of forms; track choice.id) {
          <option [value]="choice.id" [selected]="choice.id === chosenForm()">{{ choice.label }}</option>
        }
      </select>
    </app-field>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
      gap: 12px 16px;
      max-width: 32rem;
    }
  `,
})
export class ConsentFields {
  /** Before the names of its two fields, as the API says them: «followUp.». */
  readonly name = input('');
  readonly value = input.required<StatedConsent>();
  /** The day that is meant where no other is typed. */
  readonly usualDate = input.required<string | null>();
  readonly today = input.required<LocalDate>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  readonly valueChange = output<StatedConsent>();

  private readonly language = inject(LANGUAGE);
  protected readonly controlIdOf = controlIdOf;
  protected readonly dateLabel = $localize`Lämnat`;
  protected readonly formLabel = $localize`Form`;
  protected readonly givenOn = computed(() => this.value().givenOn ?? this.usualDate());
  protected readonly chosenForm = computed(() => this.value().form ?? USUAL_CONSENT_FORM);
  protected readonly forms = (Object.keys(consentForms) as ConsentForm[]).map((id) => ({
    id,
    label: consentForms[id][this.language],
  }));

  protected change(change: StatedConsent): void {
    this.valueChange.emit({ ...this.value(), ...change });
  }

  protected choose(event: Event): void {
    this.change({ form: (event.target as HTMLSelectElement).value as ConsentForm });
  }
}
