import { Component, input, output } from '@angular/core';
import { DateValue } from '../../../shared/ui/date/index.js';
import { controlIdOf, Field, FieldControl, FieldGroup } from '../../../shared/ui/field/index.js';
import type { PlanField, Typed } from '../form/plan-definition.js';

/** The fields of one form of a plan, one under the other. */
@Component({
  selector: 'app-plan-fields',
  imports: [DateValue, Field, FieldControl, FieldGroup],
  templateUrl: './plan-fields.html',
  styleUrl: './plan-fields.scss',
})
export class PlanFields {
  readonly fields = input.required<readonly PlanField[]>();
  readonly typed = input.required<Typed>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  readonly changed = output<{ readonly field: string; readonly value: string }>();
  protected readonly controlIdOf = controlIdOf;

  protected set(field: string, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    this.changed.emit({ field, value });
  }
}
