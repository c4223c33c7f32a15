import { Component, computed, input } from '@angular/core';

/** Work under way: a bar with its words. Without `total` it only says that something happens. */
@Component({
  selector: 'app-progress',
  template: `
    <p role="status">{{ label() }}</p>
    <progress [attr.value]="total() === null ? null : done()" [attr.max]="total()" [attr.aria-label]="label()">
      {{ percent() }}
    </progress>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      max-width: 32rem;
    }
    progress {
      width: 100%;
      height: 8px;
      accent-color: var(--mat-sys-primary);
    }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  readonly done = input(0);
  readonly total = input<number | null>(null);
  protected readonly percent = computed(() => {
    const total = this.total();
    return total ? `${Math.floor((100 * this.done()) / total)} %` : '';
  });
}
