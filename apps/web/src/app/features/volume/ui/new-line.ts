import { Component, input, output, signal } from '@angular/core';
import type { InsatsView } from '@utfall/api-contract';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import type { SheetLine } from '../form/sheet-row.js';

/** A new row of the month grid: what is counted, and in which insats. */
@Component({
  selector: 'app-new-line',
  imports: [Field, FieldControl, Icon, SubmitKeys],
  template: `
    <form appSubmitKeys (save)="submit()" (saveAndNext)="submit()">
      <app-field controlId="new-line-insats" label="Insats" i18n-label>
        <select appControl (change)="choose($event)">
          @for (insats of insatser(); track insats.id) {
            <option [value]="insats.id" [selected]="insats.id === insatsId()">{{ insats.name }}</option>
          }
        </select>
      </app-field>
      <app-field controlId="new-line-label" label="Vad som räknas" i18n-label [optional]="true" [error]="error()">
        <input appControl autocomplete="off" maxlength="200" [value]="label()" (input)="type($event)" />
      </app-field>
      <button type="submit" class="button">
        <app-icon name="add" />
        <span i18n>Lägg till en rad</span>
      </button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: 12px 16px;
      align-items: end;
      max-width: 54rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class NewLine {
  readonly insatser = input.required<readonly InsatsView[]>();
  readonly error = input<string>();
  readonly add = output<SheetLine>();

  private readonly chosen = signal('');
  protected readonly label = signal('');
  protected readonly insatsId = (): string => this.chosen() || (this.insatser()[0]?.id ?? '');

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value);
  }

  protected type(event: Event): void {
    this.label.set((event.target as HTMLInputElement).value);
  }

  protected submit(): void {
    this.add.emit({ insatsId: this.insatsId(), label: this.label().trim() || null });
    this.label.set('');
  }
}
