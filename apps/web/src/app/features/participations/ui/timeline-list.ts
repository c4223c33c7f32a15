import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TimelineLine } from '../form/timeline-lines.js';
import { partSlugs } from '../form/part-slugs.js';

/** What has happened in a participation, where today is, and what comes next, in order of time. */
@Component({
  selector: 'app-timeline-list',
  imports: [RouterLink],
  templateUrl: './timeline-list.html',
  styleUrl: './timeline-list.scss',
})
export class TimelineList {
  readonly lines = input.required<readonly TimelineLine[]>();
  readonly mayWrite = input.required<boolean>();
  /** Router link to the participation itself. */
  readonly own = input.required<readonly string[]>();
  /** Router link to another participation. */
  readonly linkOf = input.required<(id: string) => readonly string[]>();
  protected readonly slugs = partSlugs;

  protected linkTo(slug: string): string[] {
    return [...this.own(), slug];
  }
}
