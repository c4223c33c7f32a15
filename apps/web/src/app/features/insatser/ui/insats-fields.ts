import { Component, computed, input, output } from '@angular/core';
import { insatsKinds, type InsatsView } from '@utfall/api-contract';
import { DateValue } from '../../../shared/ui/date/index.js';
import { controlIdOf, Field, FieldControl, FieldGroup } from '../../../shared/ui/field/index.js';
import type { InsatsForm } from '../form/insats-form.js';
import { kindTexts } from '../form/kind-text.js';

type TextName = 'name' | 'owner' | 'ledgerCode' | 'individualShare' | 'places' | 'followUpPlaces' | 'parentId';

/** All that the förbund decides about an insats, but its goals. */
@Component({
  selector: 'app-insats-fields',
  imports: [DateValue, Field, FieldControl, FieldGroup],
  templateUrl: './insats-fields.html',
  styleUrl: './insats-fields.scss',
})
export class InsatsFields {
  readonly form = input.required<InsatsForm>();
  readonly parents = input.required<readonly InsatsView[]>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  /** The field that a person changed. */
  readonly changed = output<string>();

  protected readonly controlIdOf = controlIdOf;
  protected readonly typed = computed(() => this.form().typed());
  protected readonly kinds = insatsKinds.map((id) => ({ id, label: kindTexts[id] }));

  protected type(field: TextName, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.form().set({ [field]: value });
    this.changed.emit(field);
  }

  protected typePrefix(event: Event): void {
    this.form().setCodePrefix((event.target as HTMLInputElement).value);
    this.changed.emit('codePrefix');
  }

  protected choose(kind: (typeof insatsKinds)[number]): void {
    this.form().set({ kind });
    this.changed.emit('kind');
    this.changed.emit('individualShare');
  }

  protected date(field: 'startDate' | 'endDate', value: string | null): void {
    this.form().set({ [field]: value });
    this.changed.emit(field);
  }
}
