import { Component, computed, input } from '@angular/core';

let count = 0;

/** Several controls that answer one question (checkboxes, radio buttons, two months): a fieldset with its legend. */
@Component({
  selector: 'app-field-group',
  templateUrl: './field-group.html',
  styleUrl: './field.scss',
})
export class FieldGroup {
  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly error = input<string>();
  readonly optional = input(false);
  readonly controlId = input(`group-${++count}`);

  protected readonly helpId = computed(() => `${this.controlId()}-help`);
  protected readonly errorId = computed(() => `${this.controlId()}-error`);
  protected readonly describedBy = computed(
    () => [this.error() && this.errorId(), this.help() && this.helpId()].filter(Boolean).join(' ') || null,
  );
}
