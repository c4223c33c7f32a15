import { Component, computed, input, output } from '@angular/core';
import type { InsatsView } from '@utfall/api-contract';
import { insatsTree } from './insats-tree.js';
import { Field, FieldControl } from '../ui/field/index.js';

/** Choose one insats; tracks stand under their parent, with nothing before the name that one would have to type to find it. */
@Component({
  selector: 'app-insats-select',
  imports: [Field, FieldControl],
  template: `
    <app-field [controlId]="controlId()" label="Insats" i18n-label [error]="error()">
      <select appControl (change)="choose($event)">
        <option value="" [selected]="chosen() === ''">{{ empty() }}</option>
        @for (option of options(); track option.insats.id) {
          <option [value]="option.insats.id" [selected]="chosen() === option.insats.id">
            {{ option.insats.name }}
          </option>
        }
      </select>
    </app-field>
  `,
})
export class InsatsSelect {
  readonly insatser = input.required<readonly Pick<InsatsView, 'id' | 'parentId' | 'name'>[]>();
  /** '' = none. */
  readonly chosen = input.required<string>();
  readonly controlId = input.required<string>();
  /** What choosing none means. */
  readonly empty = input.required<string>();
  readonly error = input<string>();
  readonly chosenChange = output<string>();
  protected readonly options = computed(() => insatsTree(this.insatser()));

  protected choose(event: Event): void {
    this.chosenChange.emit((event.target as HTMLSelectElement).value);
  }
}
