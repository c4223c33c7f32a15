import { Component, input, output } from '@angular/core';
import type { LocalDate } from '@utfall/calendar';
import type { StatedConsents } from '../form/stated-consents.js';
import { ConsentFields } from './consent-fields.js';

/** The two consents of an enrolment, folded: the usual one is right as it stands and costs no keystroke. */
@Component({
  selector: 'app-enrolment-consents',
  imports: [ConsentFields],
  template: `
    <details>
      <summary>
        <strong i18n>Medgivande till uppföljning</strong>
        <span class="quiet">
          @if (value().followUp) {
            <span i18n>enligt nedan</span>
          } @else {
            <span i18n>skriftligt, från startdatumet</span>
          }
          @if (value().secrecyRelease) {
            <span i18n>· och att häva sekretess</span>
          }
        </span>
      </summary>
      <app-consent-fields
        name="followUp."
        [value]="value().followUp ?? {}"
        [usualDate]="startDate()"
        [today]="today()"
        [errors]="errors()"
        (valueChange)="valueChange.emit({ followUp: $event, secrecyRelease: value().secrecyRelease })"
      />
      <label class="check">
        <input type="checkbox" [checked]="value().secrecyRelease !== undefined" (change)="release($event)" />
        <span i18n>Medgivande att häva sekretess finns också</span>
      </label>
      @if (value().secrecyRelease; as secrecyRelease) {
        <app-consent-fields
          name="secrecyRelease."
          [value]="secrecyRelease"
          [usualDate]="startDate()"
          [today]="today()"
          [errors]="errors()"
          (valueChange)="valueChange.emit({ followUp: value().followUp, secrecyRelease: $event })"
        />
      }
    </details>
  `,
  styles: `
    details[open] {
      display: grid;
      gap: 12px;
    }
    summary {
      min-height: 28px;
    }
    app-consent-fields {
      margin-top: 8px;
    }
  `,
})
export class EnrolmentConsents {
  readonly value = input.required<StatedConsents>();
  readonly startDate = input.required<string | null>();
  readonly today = input.required<LocalDate>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  readonly valueChange = output<StatedConsents>();

  protected release(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.valueChange.emit({ followUp: this.value().followUp, secrecyRelease: checked ? {} : undefined });
  }
}
