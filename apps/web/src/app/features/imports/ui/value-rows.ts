import { Component, input, output } from '@angular/core';
import type { DraftChoice, DraftValue } from '@utfall/api-contract';
import { TextPipe } from '../../../shared/language/text.js';
import { controlIdOf } from '../../../shared/ui/field/index.js';

/** Values of one column with what they mean: what is suggested stands chosen, what is unknown waits. */
@Component({
  selector: 'app-value-rows',
  imports: [TextPipe],
  templateUrl: './value-rows.html',
  styles: `
    .cell-error {
      margin: 4px 0 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
    th {
      overflow-wrap: anywhere;
    }
    @media (min-width: 720px) {
      th:last-child {
        width: 50%;
      }
    }
  `,
})
export class ValueRows {
  readonly caption = input.required<string>();
  readonly target = input.required<string>();
  readonly values = input.required<readonly DraftValue[]>();
  readonly choices = input.required<readonly DraftChoice[]>();
  /** By target and value, as {@link answered} tells them. */
  readonly answers = input.required<Readonly<Record<string, string>>>();
  readonly errors = input.required<Readonly<Record<string, string>>>();
  readonly answered = output<{ target: string; value: string; answer: string }>();

  protected keyOf(value: string): string {
    return `${this.target()}.${value}`;
  }

  protected idOf(value: string): string {
    return controlIdOf(this.keyOf(value));
  }

  protected choose(value: string, event: Event): void {
    this.answered.emit({ target: this.target(), value, answer: (event.target as HTMLSelectElement).value });
  }
}
