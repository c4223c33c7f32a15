import { computed, effect, inject, linkedSignal, type Signal } from '@angular/core';
import type { Report, ReportSection } from '@utfall/appendix';
import { Paper } from '../../shared/visibility/paper.js';
import { whenIdle } from '../../shared/visibility/when-idle.js';

/** A section that has come, with the number of tables before it in the report. */
export interface GrownSection {
  readonly section: ReportSection;
  readonly before: number;
}

/**
 * How much of a report the page has made: hundreds of tables at once would leave it dead for many seconds. The sections
 * come first, without their tables, since they are what one looks for and goes to; then a table at a time, whenever the
 * browser has nothing else to do. Paper gets everything at once. Made where `inject` can be called.
 */
export class ReportGrowth {
  private readonly whole: Signal<{ readonly sections: readonly GrownSection[]; readonly tables: number }>;
  /** Sections and tables so far; the first section comes with the report. */
  private readonly steps;
  /** Sections that have come. */
  readonly sections: Signal<readonly GrownSection[]>;
  /** Tables so far, and all of them. */
  readonly tables: Signal<number>;
  readonly allTables: Signal<number>;

  constructor(report: Signal<Report | undefined>) {
    this.whole = computed(() => numbered(report()?.sections ?? []));
    this.steps = linkedSignal({ source: this.whole, computation: () => 1 });
    this.sections = computed(() => this.whole().sections.slice(0, this.steps()));
    this.tables = computed(() => Math.max(0, this.steps() - this.whole().sections.length));
    this.allTables = computed(() => this.whole().tables);
    const { printing } = inject(Paper);
    effect((atNext) => {
      const end = this.whole().sections.length + this.allTables();
      if (this.steps() >= end) return;
      if (printing()) this.steps.set(end);
      else atNext(whenIdle(() => this.steps.update((steps) => steps + 1)));
    });
  }
}

function numbered(sections: readonly ReportSection[]) {
  let tables = 0;
  const counted = sections.map((section): GrownSection => {
    const before = tables;
    tables += section.tables.length;
    return { section, before };
  });
  return { sections: counted, tables };
}
