import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReportSection } from '@utfall/appendix';
import { TextPipe } from '../../../shared/language/text.js';
import { reportAnchor } from '../../../shared/report/report-anchor.js';

/** The contents of the report, always at hand: insatser and their tables. */
@Component({
  selector: 'app-report-contents',
  imports: [RouterLink, TextPipe],
  templateUrl: './report-contents.html',
  styleUrl: './report-contents.scss',
})
export class ReportContents {
  readonly sections = input.required<readonly ReportSection[]>();
  protected readonly anchorOf = reportAnchor;
}
