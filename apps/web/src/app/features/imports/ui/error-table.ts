import { Component, computed, inject, input, signal } from '@angular/core';
import type { ImportError } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import { Notices } from '../../../shared/ui/feedback/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { asTabs, errorRows, matching } from './error-rows.js';

/** Every error of a file: where it is, what stands there, what is wrong and what would be right. */
@Component({
  selector: 'app-error-table',
  imports: [Field, FieldControl],
  templateUrl: './error-table.html',
  styleUrl: './error-table.scss',
})
export class ErrorTable {
  readonly errors = input.required<readonly ImportError[]>();
  /** How many there are; more than are listed when the file is very wrong. */
  readonly total = input.required<number>();
  private readonly language = inject(LANGUAGE);
  private readonly notices = inject(Notices);
  protected readonly filter = signal('');
  protected readonly headings = [
    $localize`Rad`,
    $localize`Kolumn`,
    $localize`Värde`,
    $localize`Vad som är fel`,
    $localize`Tillåtet`,
  ] as const;
  private readonly all = computed(() => errorRows(this.errors(), this.language));
  protected readonly rows = computed(() => matching(this.all(), this.filter()));

  protected type(event: Event): void {
    this.filter.set((event.target as HTMLInputElement).value);
  }

  protected async copy(): Promise<void> {
    const rows = this.rows();
    try {
      await navigator.clipboard.writeText(asTabs(this.headings, rows));
      this.notices.say($localize`${rows.length}:count: fel är kopierade och kan klistras in i ett kalkylblad.`);
    } catch {
      this.notices.warn($localize`Webbläsaren lät inte felen kopieras. Markera tabellen och kopiera själv.`);
    }
  }
}
