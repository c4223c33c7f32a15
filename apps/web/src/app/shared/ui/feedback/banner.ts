import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.js';

/** A notice in the page: `warning` and `error` are read aloud when they appear. */
@Component({
  selector: 'app-banner',
  imports: [Icon],
  host: { '[class]': 'kind()', '[attr.role]': 'role()' },
  template: `<app-icon [name]="kind() === 'info' ? 'info' : 'warning'" />
    <div><ng-content /></div>`,
  styles: `
    :host {
      display: flex;
      align-items: flex-start;
      gap: 8px;
      padding: 8px 12px;
      border-radius: 4px;
      background: var(--mat-sys-surface-container-highest);
    }
    :host(.warning) {
      background: var(--warning-surface);
      color: var(--warning-ink);
    }
    :host(.error) {
      background: var(--error-surface);
      color: var(--mat-sys-error);
    }
  `,
})
export class Banner {
  readonly kind = input<'info' | 'warning' | 'error'>('info');
  protected readonly role = computed(() => ({ info: null, warning: 'status', error: 'alert' })[this.kind()]);
}
