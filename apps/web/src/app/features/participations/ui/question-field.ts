import { Component, computed, inject, input, output } from '@angular/core';
import type { LocalDate } from '@utfall/calendar';
import type { Answer } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { TextPipe } from '../../../shared/language/text.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { Field, FieldControl, FieldGroup } from '../../../shared/ui/field/index.js';
import { AnswerKeys, answerKeyAt } from '../../../shared/ui/form/answer-keys.js';
import { choose } from '../../../shared/ui/form/choose.js';
import type { Question } from '../form/question.js';

/** One question of the codebook with the control that suits it. */
@Component({
  selector: 'app-question-field',
  imports: [AnswerKeys, DateValue, Field, FieldControl, FieldGroup, TextPipe],
  templateUrl: './question-field.html',
  styleUrl: './question-field.scss',
})
export class QuestionField {
  readonly question = input.required<Question>();
  readonly controlId = input.required<string>();
  readonly answer = input.required<Answer>();
  readonly extents = input<Readonly<Record<string, string>>>({});
  readonly error = input<string>();
  readonly today = input.required<LocalDate>();
  /** Ids chosen lately, offered first in a list. */
  readonly recent = input<readonly string[]>([]);
  readonly answered = output<Answer>();
  readonly extentTyped = output<{ readonly category: string; readonly text: string }>();

  private readonly language = inject(LANGUAGE);

  protected readonly answerKeyAt = answerKeyAt;
  protected readonly help = computed(() => this.question().help[this.language]);
  protected readonly label = computed(() => this.question().label[this.language]);
  protected readonly chosen = computed<readonly string[]>(() => {
    const answer = this.answer();
    return answer === null ? [] : typeof answer === 'string' ? [answer] : answer;
  });
  protected readonly offered = computed(() => {
    const { offersRecent, options } = this.question();
    if (!offersRecent) return [];
    return this.recent().flatMap((id) => options.filter((option) => option.id === id));
  });
  protected readonly others = computed(() => {
    const offered = this.offered();
    return this.question().options.filter((option) => !offered.includes(option));
  });

  protected check(id: string, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.answered.emit(choose(this.question().options, this.chosen(), id, checked));
  }

  protected select(event: Event): void {
    this.answered.emit((event.target as HTMLSelectElement).value || null);
  }

  protected type(event: Event): void {
    this.answered.emit((event.target as HTMLInputElement).value.trim() || null);
  }

  protected typeExtent(category: string, event: Event): void {
    this.extentTyped.emit({ category, text: (event.target as HTMLInputElement).value });
  }
}
