import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Text } from '@utfall/codebook';
import { TextPipe } from '../../language/text.js';
import type { ExplainedFigure } from '../explain/explained-figure.js';
import type { PageLink } from '../page-link.js';
import { FigureButton } from './figure-button.js';

/** A figure that one looks for first, with last year's in brackets. */
export interface LeadingFigure {
  readonly label: Text;
  readonly figure: ExplainedFigure;
  readonly previous: ExplainedFigure | null;
  /** Where the figure stands among the others. */
  readonly link?: PageLink;
}

let count = 0;

/** A few leading figures beside each other. */
@Component({
  selector: 'app-figure-strip',
  imports: [FigureButton, RouterLink, TextPipe],
  templateUrl: './figure-strip.html',
  styleUrl: './figure-strip.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureStrip {
  readonly items = input.required<readonly LeadingFigure[]>();
  protected readonly id = `strip-${++count}`;
}
