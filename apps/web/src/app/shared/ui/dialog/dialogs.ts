import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { ConfirmDialog, type ConfirmQuestion } from './confirm-dialog.js';
import { type Conflict, type ConflictChoice, ConflictDialog } from './conflict-dialog.js';

/** The two questions that every page asks alike. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(MatDialog);

  async confirm(question: ConfirmQuestion): Promise<boolean> {
    const open = this.dialog.open<ConfirmDialog, ConfirmQuestion, boolean>(ConfirmDialog, {
      data: question,
      role: 'alertdialog',
      maxWidth: '32rem',
    });
    return (await firstValueFrom(open.afterClosed())) ?? false;
  }

  async conflict(conflict: Conflict): Promise<ConflictChoice | undefined> {
    const open = this.dialog.open<ConflictDialog, Conflict, ConflictChoice>(ConflictDialog, {
      data: conflict,
      maxWidth: '48rem',
    });
    return firstValueFrom(open.afterClosed());
  }
}
