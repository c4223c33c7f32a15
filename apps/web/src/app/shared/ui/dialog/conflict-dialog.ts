import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';

/** One value that differs, as the person would read it. */
export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly newer: string;
}

export interface Conflict {
  /** Who saved last and when, when known. */
  readonly savedBy?: string;
  readonly differences: readonly Difference[];
}

/** `mine` = save mine over the newer; `newer` = take the newer and drop mine. Closed otherwise: keep editing. */
export type ConflictChoice = 'mine' | 'newer';

/** Somebody else saved meanwhile (409 staleVersion): the newer value beside mine. Open it by {@link Dialogs}. */
@Component({
  imports: [MatDialogModule],
  templateUrl: './conflict-dialog.html',
  styleUrl: './conflict-dialog.scss',
})
export class ConflictDialog {
  protected readonly conflict = inject<Conflict>(MAT_DIALOG_DATA);
}
