import { Component, inject, input, output } from '@angular/core';
import type { LocalDate } from '@utfall/calendar';
import { consentDecisions, consentForms } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { controlIdOf, Field, FieldControl, FieldGroup } from '../../../shared/ui/field/index.js';
import type { TypedConsent } from '../form/typed-referral.js';

/** One of the two questions to the person: the answer, and, once there is one, its day and form. */
@Component({
  selector: 'app-consent-field',
  imports: [DateValue, Field, FieldControl, FieldGroup],
  template: `
    <app-field-group [controlId]="controlIdOf(field())" [label]="label()" [help]="help()" [error]="errors()[field()]">
      <div class="row">
        @for (choice of choices; track choice.id) {
          <label class="check">
            <input
              type="radio"
              [name]="controlIdOf(field())"
              [value]="choice.id"
              [checked]="consent().decision === choice.id"
              (change)="decide(choice.id)"
            />
            {{ choice.label }}
          </label>
        }
      </div>
    </app-field-group>
    @if (consent().decision !== '') {
      <div class="pair">
        <app-field
          [controlId]="controlIdOf(field() + '.on')"
          label="Datum för svaret"
          i18n-label
          [error]="errors()[field() + '.on']"
        >
          <app-date-value
            [value]="consent().on"
            [max]="today()"
            (valueChange)="changed.emit({ decision: consent().decision, form: consent().form, on: $event })"
          />
        </app-field>
        <app-field
          [controlId]="controlIdOf(field() + '.form')"
          label="Hur svaret gavs"
          i18n-label
          [error]="errors()[field() + '.form']"
        >
          <select appControl (change)="chooseForm($event)">
            <option value="" [selected]="consent().form === ''" i18n>Välj …</option>
            @for (form of forms; track form.id) {
              <option [value]="form.id" [selected]="consent().form === form.id">{{ form.label }}</option>
            }
          </select>
        </app-field>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: 8px 16px;
    }
  `,
})
export class ConsentField {
  readonly field = input.required<'followUp' | 'secrecyRelease'>();
  readonly label = input.required<string>();
  readonly help = input.required<string>();
  readonly consent = input.required<TypedConsent>();
  readonly errors = input.required<Readonly<Record<string, string>>>();
  readonly today = input.required<LocalDate>();
  /** The day that an answer is likely to be of: that on which the referral came. */
  readonly likelyDate = input.required<string | null>();
  readonly changed = output<TypedConsent>();
  private readonly language = inject(LANGUAGE);
  protected readonly controlIdOf = controlIdOf;

  protected readonly choices: readonly { readonly id: TypedConsent['decision']; readonly label: string }[] = [
    { id: '', label: $localize`Inte tillfrågad än` },
    { id: 'given', label: consentDecisions.given[this.language] },
    { id: 'refused', label: consentDecisions.refused[this.language] },
  ];
  protected readonly forms = (Object.keys(consentForms) as (keyof typeof consentForms)[]).map((id) => ({
    id,
    label: consentForms[id][this.language],
  }));

  protected decide(decision: TypedConsent['decision']): void {
    const { on, form } = this.consent();
    if (decision === '') this.changed.emit({ decision, on: null, form: '' });
    else this.changed.emit({ decision, on: on ?? this.likelyDate(), form: form || 'written' });
  }

  protected chooseForm(event: Event): void {
    const form = (event.target as HTMLSelectElement).value as TypedConsent['form'];
    this.changed.emit({ ...this.consent(), form });
  }
}
