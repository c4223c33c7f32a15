import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { ExplainDialog } from './explain-dialog.js';
import type { ExplainedFigure } from './explained-figure.js';

/** Opens «Hur räknades detta?» for a figure. The focus returns to the figure. */
@Injectable({ providedIn: 'root' })
export class Explainer {
  private readonly dialog = inject(MatDialog);

  explain(figure: ExplainedFigure): void {
    this.dialog.open<ExplainDialog, ExplainedFigure>(ExplainDialog, {
      data: figure,
      autoFocus: 'first-heading',
      maxWidth: '42rem',
    });
  }
}
