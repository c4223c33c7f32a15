import { Component, computed, input } from '@angular/core';
import { type Severity, severities } from '@utfall/data-quality';
import { TextPipe } from '../../../shared/language/text.js';

/** How much a remark weighs: words, and a mark that is seen in grey too. */
@Component({
  selector: 'app-severity-mark',
  imports: [TextPipe],
  host: { '[class]': 'severity()' },
  template: `{{ label() | text }}`,
  styles: `
    :host {
      display: inline-block;
      padding: 1px 8px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 10px;
      font-size: 0.8125rem;
      font-weight: 500;
      white-space: nowrap;
    }
    :host(.must) {
      border-color: var(--mat-sys-error);
      border-width: 2px;
      color: var(--mat-sys-error);
    }
    :host(.should) {
      border-color: currentColor;
      background: var(--warning-surface);
      color: var(--warning-ink);
    }
  `,
})
export class SeverityMark {
  readonly severity = input.required<Severity>();
  protected readonly label = computed(() => severities[this.severity()]);
}
