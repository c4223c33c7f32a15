import { Component, computed, inject, input, output } from '@angular/core';
import type { ParticipationView } from '@utfall/api-contract';
import { type Codebook, utfallCodebook, type Variable } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { answerText } from '../form/answer-text.js';

/** The answers of one moment of a participation, readable, with what is missing marked. */
@Component({
  selector: 'app-answer-list',
  template: `
    <dl>
      @for (answer of answers(); track answer.id) {
        <div>
          <dt>{{ answer.label }}</dt>
          <dd [class.missing]="answer.missing">
            {{ answer.text }}
            @if (answer.missing && mayWrite()) {
              <button type="button" class="link" (click)="mend.emit(answer.id)">
                <span i18n>Fyll i</span>&ngsp;<span class="visually-hidden">{{ answer.label }}</span>
              </button>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './answer-list.scss',
})
export class AnswerList {
  readonly participation = input.required<ParticipationView>();
  /** What is asked in its insats. */
  readonly codebook = input<Codebook>(utfallCodebook);
  readonly moments = input.required<readonly Variable['askedAt'][]>();
  readonly mayWrite = input.required<boolean>();
  /** The variable that a person wants to fill in. */
  readonly mend = output<string>();
  private readonly language = inject(LANGUAGE);

  protected readonly answers = computed(() => {
    const { answers, extents, missing } = this.participation();
    return this.codebook()
      .variables.filter(({ askedAt }) => this.moments().includes(askedAt))
      .filter(({ id }) => (answers[id] ?? null) !== null || missing.includes(id))
      .map((variable) => ({
        id: variable.id,
        label: variable.label[this.language],
        text: answerText(variable, answers[variable.id] ?? null, this.language, extents[variable.id]),
        missing: missing.includes(variable.id),
      }));
  });
}
