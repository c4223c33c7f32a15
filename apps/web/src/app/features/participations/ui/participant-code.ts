import { Component, inject, input, signal } from '@angular/core';
import { Notices } from '../../../shared/ui/feedback/index.js';

/** The code that the system made, large enough to write down, and to be copied. */
@Component({
  selector: 'app-participant-code',
  template: `
    <strong class="code">{{ code() }}</strong>
    <button type="button" class="button" (click)="copy()">
      @if (copied()) {
        <span i18n>Kopierad</span>
      } @else {
        <span i18n>Kopiera koden</span>
      }
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
    }
    .code {
      font-size: 2rem;
      line-height: 1.2;
      letter-spacing: 0.02em;
    }
  `,
})
export class ParticipantCode {
  readonly code = input.required<string>();
  private readonly notices = inject(Notices);
  protected readonly copied = signal(false);

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.code());
      this.copied.set(true);
    } catch {
      this.notices.warn($localize`Webbläsaren lät inte koden kopieras. Markera den och kopiera själv.`);
    }
  }
}
