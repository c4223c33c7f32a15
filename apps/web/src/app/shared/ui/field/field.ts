import { Component, computed, input } from '@angular/core';
import { IdentityWarning } from './identity-warning.js';

let count = 0;

/**
 * A form field: label above, help where the rule is not obvious, the error beside. Around one native control:
 *
 *     <app-field label="E-post" [error]="errors.email()"><input appControl formControlName="email" /></app-field>
 */
@Component({
  selector: 'app-field',
  imports: [IdentityWarning],
  templateUrl: './field.html',
  styleUrl: './field.scss',
})
export class Field {
  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly error = input<string>();
  /** Says that an answer may be left out; everything else is expected. */
  readonly optional = input(false);
  /** What is typed, where it is free text: a warning is shown beside it when it seems to tell who somebody is. */
  readonly freeText = input<string>();
  /** Where the error summary's link leads. Unique on the page; made up when left out. */
  readonly controlId = input(`field-${++count}`);

  readonly helpId = computed(() => `${this.controlId()}-help`);
  readonly errorId = computed(() => `${this.controlId()}-error`);
  readonly describedBy = computed(
    () => [this.error() && this.errorId(), this.help() && this.helpId()].filter(Boolean).join(' ') || null,
  );
}
