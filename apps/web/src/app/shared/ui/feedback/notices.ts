import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';

const LONG_ENOUGH_TO_READ_MS = 6_000;

/** Short messages at the edge of the page, read aloud through a live region. */
@Injectable({ providedIn: 'root' })
export class Notices {
  private readonly bar = inject(MatSnackBar);

  /** Something went well; goes away by itself. */
  say(message: string): void {
    this.bar.open(message, undefined, { duration: LONG_ENOUGH_TO_READ_MS, politeness: 'polite' });
  }

  /** Something went wrong; stays until closed. */
  warn(message: string): void {
    this.bar.open(message, $localize`Stäng`, { politeness: 'assertive' });
  }
}
