import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
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
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportContents {
  readonly sections = input.required<readonly ReportSection[]>();
  /** A track stands under its parent and needs not name it again. */
  protected readonly entries = computed(() => {
    let parent = '';
    return this.sections().map((section) => {
      if (section.level === 1) parent = `${section.name} – `;
      const name = section.name.startsWith(parent) ? section.name.slice(parent.length) : section.name;
      return { section, name: section.level === 2 ? name : section.name };
    });
  });
  protected readonly anchorOf = reportAnchor;
}
