import { Component, computed, input, output } from '@angular/core';
import { momentsAsked, type QuestionView } from '@utfall/api-contract';
import { ownQuestionKinds } from '@utfall/codebook';
import type { InsatsInTree } from '../../../shared/insatser/insats-tree.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { controlIdOf, Field, FieldControl, FieldGroup } from '../../../shared/ui/field/index.js';
import type { QuestionForm } from '../form/question-form.js';
import { kindTexts, momentTexts } from '../form/question-texts.js';
import { CategoryList } from './category-list.js';

type TextName = 'label' | 'labelEn' | 'meaning' | 'meaningEn' | 'insatsId' | 'unit' | 'min' | 'max';

/** All that the förbund decides about a question. What answers have fixed can be read and not changed. */
@Component({
  selector: 'app-question-fields',
  imports: [CategoryList, DateValue, Field, FieldControl, FieldGroup],
  templateUrl: './question-fields.html',
  styleUrl: './question-fields.scss',
})
export class QuestionFields {
  readonly form = input.required<QuestionForm>();
  readonly insatser = input.required<readonly InsatsInTree[]>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  /** The field that a person changed. */
  readonly changed = output<string>();

  protected readonly controlIdOf = controlIdOf;
  protected readonly typed = computed(() => this.form().typed());
  /** Somebody has answered: kind, insats and moment are what the answers were given to. */
  protected readonly fixed = computed(() => this.form().setup.saved?.hasAnswers === true);
  protected readonly kinds = ownQuestionKinds.map((id) => ({ id, label: kindTexts[id] }));
  protected readonly moments = momentsAsked.map((id) => ({ id, label: momentTexts[id] }));

  protected type(field: TextName, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
    this.form().set({ [field]: value });
    this.changed.emit(field);
  }

  protected choose(kind: QuestionView['kind']): void {
    this.form().set({ kind });
    this.changed.emit('kind');
  }

  protected askedAt(askedAt: QuestionView['askedAt']): void {
    this.form().set({ askedAt });
    this.changed.emit('askedAt');
  }

  protected check(field: 'required' | 'sensitive', event: Event): void {
    this.form().set({ [field]: (event.target as HTMLInputElement).checked });
    this.changed.emit(field);
  }

  protected date(field: 'validFrom' | 'validTo', value: string | null): void {
    this.form().set({ [field]: value });
    this.changed.emit(field);
  }
}
