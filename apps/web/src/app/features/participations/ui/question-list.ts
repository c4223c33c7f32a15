import { Component, input, output } from '@angular/core';
import { controlIdOf } from '../../../shared/ui/field/index.js';
import type { AnswerForm } from '../form/answer-form.js';
import { QuestionField } from './question-field.js';

/** The questions of a form under each other, as the form asks them. */
@Component({
  selector: 'app-question-list',
  imports: [QuestionField],
  template: `
    @for (question of form().questions(); track question.id) {
      <app-question-field
        [question]="question"
        [controlId]="controlIdOf(question.id)"
        [answer]="form().answer(question.id)"
        [extents]="form().extentsOf(question.id)"
        [error]="errors()[question.id]"
        [today]="form().setup.today"
        [recent]="recent()[question.id] ?? []"
        (answered)="form().set(question.id, $event); changed.emit(question.id)"
        (extentTyped)="form().setExtent(question.id, $event.category, $event.text); changed.emit(question.id)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
  `,
})
export class QuestionList {
  readonly form = input.required<AnswerForm>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  /** Ids chosen lately, by question. */
  readonly recent = input<Readonly<Record<string, readonly string[]>>>({});
  /** The question whose answer a person changed. */
  readonly changed = output<string>();
  protected readonly controlIdOf = controlIdOf;
}
