import { Component, input } from '@angular/core';

/** Nothing to show yet: says what to do first. Links and buttons go inside. */
@Component({
  selector: 'app-empty-state',
  template: `
    <p class="heading">{{ heading() }}</p>
    @if (text()) {
      <p class="quiet">{{ text() }}</p>
    }
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 24px 16px;
      border: 1px dashed var(--mat-sys-outline);
      border-radius: 6px;
    }
    .heading {
      font-weight: 600;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input<string>();
}
