import { Component, computed, inject, input } from '@angular/core';
import type { ImportView } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import { Progress } from '../../../shared/ui/feedback/index.js';

/** How far a running import has come, in rows. */
@Component({
  selector: 'app-import-progress',
  imports: [Progress],
  template: `<app-progress [label]="shown().label" [done]="shown().done" [total]="view().rowsTotal" />`,
})
export class ImportProgress {
  readonly view = input.required<ImportView>();
  private readonly numbers = new Intl.NumberFormat(inject(LANGUAGE));

  protected readonly shown = computed(() => {
    const { phase, rowsRead, rowsSaved, rowsTotal } = this.view();
    const done = phase === 'reading' ? rowsRead : rowsSaved;
    const rows = this.numbers.format(done);
    if (rowsTotal === null) return { done, label: $localize`Läser filen, ${rows}:rows: rader` };
    const total = this.numbers.format(rowsTotal);
    const label =
      phase === 'reading'
        ? $localize`Läser filen, ${rows}:rows: av ${total}:total: rader`
        : $localize`Sparar, ${rows}:rows: av ${total}:total: rader`;
    return { done, label };
  });
}
