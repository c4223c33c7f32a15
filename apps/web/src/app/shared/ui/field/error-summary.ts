import { Component, effect, type ElementRef, input, viewChild } from '@angular/core';

/** One error of a form: the sentence, and the control to mend (absent when it is about the whole form). */
export interface FormError {
  readonly message: string;
  readonly controlId?: string;
}

/** All errors of a form, at its top, with a link to each field. Takes the focus each time it is given new errors. */
@Component({
  selector: 'app-error-summary',
  templateUrl: './error-summary.html',
  styleUrl: './error-summary.scss',
})
export class ErrorSummary {
  readonly errors = input.required<readonly FormError[]>();
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      if (this.errors().length > 0) this.box()?.nativeElement.focus();
    });
  }

  protected goTo(event: Event, controlId: string): void {
    event.preventDefault();
    document.getElementById(controlId)?.focus();
  }
}
