import { Component, computed, input, output } from '@angular/core';
import { ProblemPipe } from '../../language/problem-text.js';
import { focusHeading } from '../focus-heading.js';
import { Banner } from './banner.js';

/** Asking again gives the same answer. */
const FINAL: readonly string[] = ['forbidden', 'notFound'];

/** What a page needs could not be fetched: why, and a way to ask again where that may help. */
@Component({
  selector: 'app-load-failure',
  imports: [Banner, ProblemPipe],
  template: `
    <app-banner kind="error">{{ problem() | problem }}</app-banner>
    @if (mayPass()) {
      <div class="actions">
        <button type="button" class="button" (click)="again()" i18n>Försök igen</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
  `,
})
export class LoadFailure {
  readonly problem = input.required<{ readonly code: string; readonly title: string; readonly titleEn: string }>();
  readonly retry = output();
  protected readonly mayPass = computed(() => !FINAL.includes(this.problem().code));

  protected again(): void {
    // The button goes away while the answer is awaited.
    focusHeading();
    this.retry.emit();
  }
}
