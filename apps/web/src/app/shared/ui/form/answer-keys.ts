import { ApplicationRef, Directive, ElementRef, inject } from '@angular/core';
import { focusNextQuestion } from './next-question.js';

/** The keys of the first ten answers, in order: as they lie on the keyboard. */
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** The key of the answer in that place, for those who have one. */
export function answerKeyAt(place: number): string | null {
  return KEYS[place] ?? null;
}

/**
 * Around the radio buttons or checkboxes of one question: a figure chooses the answer in that place. A radio button answers the
 * question, so the focus goes on to the next one; of several answers each is turned on or off, and + goes on. The keys
 * work only while the focus is on one of the answers (WCAG 2.1.4), never where one writes.
 */
@Directive({ selector: '[appAnswerKeys]', host: { '(keydown)': 'pressed($event)' } })
export class AnswerKeys {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly application = inject(ApplicationRef);

  protected pressed(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLInputElement) || !isAnswer(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answers = [...this.host.querySelectorAll('input')].filter(isAnswer);
    const answer = answers[KEYS.indexOf(event.key)];
    if (!answer && event.key !== '+') return;
    event.preventDefault();
    answer?.focus();
    answer?.click();
    if (answer?.type !== 'checkbox') this.goOn();
  }

  /**
   * The answer may decide what is asked next, so it has its effect first; and all of it before the next key, or a quick hand
   * would answer this question twice.
   */
  private goOn(): void {
    this.application.tick();
    focusNextQuestion(this.host);
  }
}

function isAnswer({ type }: HTMLInputElement): boolean {
  return type === 'radio' || type === 'checkbox';
}
