import { Component, computed, inject, input, TemplateRef } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import type { InsatsView } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import type { InsatsInTree } from '../../../shared/insatser/insats-tree.js';
import { datesText } from '../form/dates-text.js';
import { goalText } from '../form/goal-text.js';
import { kindText } from '../form/kind-text.js';

/** Insatser with their tracks under them. */
@Component({
  selector: 'app-insats-table',
  imports: [NgTemplateOutlet, RouterLink],
  templateUrl: './insats-table.html',
  styleUrl: './insats-table.scss',
})
export class InsatsTable {
  readonly tree = input.required<readonly InsatsInTree[]>();
  /** Router link to an insats. */
  readonly linkOf = input.required<(id: string) => string[]>();
  /** Whether the account counts who waits for the insats. */
  readonly mayCount = input.required<(insats: InsatsView) => boolean>();
  /** What stands under «I kö»: the count, or the field where it is changed. */
  readonly waiting = input.required<TemplateRef<{ $implicit: InsatsView }>>();
  private readonly language = inject(LANGUAGE);

  protected readonly rows = computed(() =>
    this.tree().map(({ insats, level }) => ({
      insats,
      isTrack: level === 2,
      hasWaiting: insats.kind !== 'structural' && (insats.waiting !== null || this.mayCount()(insats)),
      link: this.linkOf()(insats.id),
      kind: kindText(insats.kind, insats.individualShare),
      dates: datesText(insats.startDate, insats.endDate),
      goals: insats.goals.map((goal) => goalText(goal, this.language)),
    })),
  );
}
