import { Component, computed, inject, input } from '@angular/core';
import { LANGUAGE } from '../../language/language.js';
import type { ExplainedFigure } from '../explain/explained-figure.js';
import { Explainer } from '../explain/explainer.js';
import { cellText } from './cell-text.js';

/** A figure that answers «Hur räknades detta?» when it is pressed. Words with the reason where nothing can be computed. */
@Component({
  selector: 'app-figure',
  template: `<button
    type="button"
    aria-haspopup="dialog"
    title="Hur räknades detta?"
    i18n-title
    [class.words]="!shown().computable"
    (click)="explainer.explain(figure())"
  >
    {{ bracketed() ? '(' : '' }}<span class="main">{{ shown().main }}</span>
    @if (shown().share; as share) {
      <span class="share">{{ bracketed() ? '; ' + share : ' (' + share + ')' }}</span>
    }
    {{ bracketed() ? ')' : '' }}
  </button>`,
  styleUrl: './figure-button.scss',
})
export class FigureButton {
  readonly figure = input.required<ExplainedFigure>();
  /** Last year's figures stand in brackets. */
  readonly bracketed = input(false);
  protected readonly explainer = inject(Explainer);
  private readonly language = inject(LANGUAGE);
  protected readonly shown = computed(() => cellText(this.figure().cell, this.language));
}
