import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InsatsView, QuestionView } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import { kindTexts, momentTexts } from '../form/question-texts.js';

/** The förbund's own questions as rows: what is asked, where and when, and whether it is asked still. */
@Component({
  selector: 'app-question-table',
  imports: [RouterLink],
  templateUrl: './question-table.html',
  styleUrl: './question-table.scss',
})
export class QuestionTable {
  readonly questions = input.required<readonly QuestionView[]>();
  readonly insatser = input.required<readonly InsatsView[]>();
  readonly today = input.required<string>();
  /** Router link to a question; null for those who may only read. */
  readonly linkOf = input.required<((id: string) => string[]) | null>();
  private readonly language = inject(LANGUAGE);
  private readonly everywhere = $localize`Alla insatser`;

  protected readonly rows = computed(() => {
    const names = new Map(this.insatser().map(({ id, name }) => [id, name]));
    return this.questions().map((question) => ({
      id: question.id,
      link: this.linkOf()?.(question.id),
      label: question.label[this.language],
      answers: this.answersOf(question),
      where: question.insatsId === null ? this.everywhere : (names.get(question.insatsId) ?? ''),
      when: momentTexts[question.askedAt],
      required: question.required,
      validity: this.validityOf(question),
      closed: question.validTo !== null && question.validTo <= this.today(),
    }));
  });

  private answersOf({ kind, categories, unit }: QuestionView): string {
    if (kind === 'number' && unit !== null) return `${kindTexts[kind]}, ${unit}`;
    const labels = categories.map(({ label }) => label[this.language]);
    return labels.length === 0 ? kindTexts[kind] : `${kindTexts[kind]}: ${labels.join(', ')}`;
  }

  private validityOf({ validFrom, validTo }: QuestionView): string {
    if (validTo === null) return $localize`från ${validFrom}:day:`;
    return validTo <= this.today()
      ? $localize`stängd sedan ${validTo}:day:`
      : $localize`från ${validFrom}:day:, stängs ${validTo}:closing day:`;
  }
}
