import { Component, input, linkedSignal, output } from '@angular/core';
import { questionSlots } from '@utfall/activities';
import { controlIdOf, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';

/** What the förbund calls its questions about violence. An emptied last one is taken away. */
@Component({
  selector: 'app-question-texts',
  imports: [Field, FieldControl, SubmitKeys],
  template: `
    <form appSubmitKeys (save)="submit()" (saveAndNext)="submit()">
      @for (slot of slots; track slot) {
        <app-field
          [controlId]="idOf(slot)"
          [label]="labelOf(slot)"
          [optional]="slot > 1"
          [error]="errors()['questions.' + (slot - 1) + '.text']"
        >
          <input
            appControl
            autocomplete="off"
            maxlength="200"
            [value]="typed()[slot - 1] ?? ''"
            (input)="type(slot, $event)"
          />
        </app-field>
      }
      <div class="actions">
        <button type="submit" class="button button-primary" i18n>Spara frågorna</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      max-width: 46rem;
    }
  `,
})
export class QuestionTexts {
  readonly texts = input.required<readonly string[]>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  readonly save = output<readonly string[]>();

  protected readonly slots = questionSlots;
  protected readonly typed = linkedSignal<readonly string[]>(() => this.texts());

  protected idOf(slot: number): string {
    return controlIdOf(`questions.${slot - 1}.text`);
  }

  protected labelOf(slot: number): string {
    return $localize`Fråga ${slot}:slot:`;
  }

  protected type(slot: number, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.typed.update((before) => this.slots.map((one) => (one === slot ? value : (before[one - 1] ?? ''))));
  }

  /** An empty one between two others is kept, so that the rules say that it is empty. */
  protected submit(): void {
    const texts = this.typed().map((text) => text.trim());
    const last = texts.findLastIndex((text) => text !== '');
    this.save.emit(texts.slice(0, Math.max(1, last + 1)));
  }
}
