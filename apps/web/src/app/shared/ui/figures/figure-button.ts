import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LANGUAGE } from '../../language/language.js';
import type { ExplainedFigure } from '../explain/explained-figure.js';
import { Explainer } from '../explain/explainer.js';
import { figureText } from './figure-text.js';

let count = 0;

/** A figure that answers «Hur räknades detta?» when it is pressed. Words with the reason where nothing can be computed. */
@Component({
  selector: 'app-figure',
  template: `<button
    type="button"
    aria-haspopup="dialog"
    [id]="id"
    [attr.aria-labelledby]="of() ? of() + ' ' + id : null"
    [tabIndex]="tabStop() ? 0 : -1"
    title="Hur räknades detta?"
    i18n-title
    [class.words]="!computable()"
    (click)="explainer.explain(figure())"
  >
    <span class="main">{{ main() }}</span>
    @if (mark()) {
      <sup> {{ mark() }}</sup>
    }
    @if (share()) {
      <span class="share">{{ share() }}</span>
    }
  </button>`,
  styleUrl: './figure-button.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureButton {
  readonly figure = input.required<ExplainedFigure>();
  /** Last year's figures stand in brackets. */
  readonly bracketed = input(false);
  /** Number of the note that says why there is no figure. */
  readonly mark = input<number>();
  /** Whether the tab key stops here; in a table the arrow keys lead to the others. */
  readonly tabStop = input(true);
  /** Ids of what the figure is of, read before it where no heading of a table says it. */
  readonly of = input<string>();
  protected readonly id = `figure-${++count}`;
  protected readonly explainer = inject(Explainer);
  private readonly language = inject(LANGUAGE);
  private readonly shown = computed(() => figureText(this.figure().cell, this.language));
  protected readonly computable = computed(() => this.shown().computable);
  /** «7» or, of last year, «(7)» or «(7;» where a share follows. */
  protected readonly main = computed(() => {
    const { main, share } = this.shown();
    return this.bracketed() ? `(${main}${share === null ? ')' : ';'}` : main;
  });
  /** « (37 %)» or, of last year, « 37 %)». */
  protected readonly share = computed(() => {
    const { share } = this.shown();
    return share === null ? '' : this.bracketed() ? ` ${share})` : ` (${share})`;
  });
}
