import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { LANGUAGE } from '../../language/language.js';
import { TextPipe } from '../../language/text.js';
import { figureText } from '../figures/figure-text.js';
import type { ExplainedFigure } from './explained-figure.js';
import { explanationOf } from './explanation.js';

/** «Hur räknades detta?»: population, numerator, denominator, definition, what was left out, interval. */
@Component({
  imports: [MatDialogModule, TextPipe],
  templateUrl: './explain-dialog.html',
  styleUrl: './explain-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExplainDialog {
  private readonly language = inject(LANGUAGE);
  protected readonly figure = inject<ExplainedFigure>(MAT_DIALOG_DATA);
  protected readonly shown = figureText(this.figure.cell, this.language);
  protected readonly lines = explanationOf(this.figure, this.language);
}
