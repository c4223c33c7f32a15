import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { textFault } from '@utfall/api-contract';
import { LANGUAGE } from '../../language/language.js';
import { Field, FieldControl } from '../field/index.js';
import type { ConfirmQuestion } from './confirm-dialog.js';

/** Fewer letters say nothing. */
const LEAST = 3;

/** Asks before an act, and why; closes with the reason when it shall be done. Open it by {@link Dialogs}. */
@Component({
  imports: [Field, FieldControl, MatDialogModule],
  templateUrl: './reason-dialog.html',
})
export class ReasonDialog {
  protected readonly question = inject<ConfirmQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ReasonDialog, string>>(MatDialogRef);
  private readonly language = inject(LANGUAGE);
  protected readonly reason = signal('');
  private readonly tried = signal(false);

  protected readonly error = computed(() => {
    const text = this.reason().trim();
    if (!this.tried()) return '';
    if (text.length < LEAST) return $localize`Skriv kort varför uppgiften rättas.`;
    return textFault(text)?.[this.language] ?? '';
  });

  protected type(event: Event): void {
    this.reason.set((event.target as HTMLInputElement).value);
  }

  protected act(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.error() === '') this.dialog.close(this.reason().trim());
    else document.getElementById('reason-why')?.focus();
  }
}
