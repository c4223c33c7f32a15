import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';

export interface ConfirmQuestion {
  readonly heading: string;
  /** What will happen to which figures, and whether it can be undone. */
  readonly consequence: string;
  /** The verb of the act: «Ta bort avslutet», never «OK». */
  readonly act: string;
  readonly destructive?: boolean;
}

/** Asks before an act; closes with true when it shall be done. Open it by {@link Dialogs}. */
@Component({
  imports: [MatDialogModule],
  templateUrl: './confirm-dialog.html',
})
export class ConfirmDialog {
  protected readonly question = inject<ConfirmQuestion>(MAT_DIALOG_DATA);
}
