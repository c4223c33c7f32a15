import { computed, Directive, inject } from '@angular/core';
import { Field } from './field.js';

/** Ties the native control inside a field to its label, help and error. */
@Directive({
  selector: '[appControl]',
  host: {
    class: 'control',
    '[id]': 'field.controlId()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'invalid()',
  },
})
export class FieldControl {
  protected readonly field = inject(Field);
  protected readonly invalid = computed(() => (this.field.error() ? 'true' : null));
}
