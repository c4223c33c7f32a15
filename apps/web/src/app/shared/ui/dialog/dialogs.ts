import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { ConfirmDialog, type ConfirmQuestion } from './confirm-dialog.js';
import {
  type AskedConflict,
  type Conflict,
  type ConflictChoice,
  ConflictDialog,
  type MergeChoice,
} from './conflict-dialog.js';
import { given } from './conflict-outcome.js';
import { ReasonDialog } from './reason-dialog.js';

/** The questions that every page asks alike. */
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

  /** @returns why it shall be done; undefined when it shall not. */
  async askWhy(question: ConfirmQuestion): Promise<string | undefined> {
    const open = this.dialog.open<ReasonDialog, ConfirmQuestion, string>(ReasonDialog, {
      data: question,
      maxWidth: '32rem',
    });
    // A button that closes and chooses nothing gives an empty text.
    return (await firstValueFrom(open.afterClosed())) || undefined;
  }

  /** One value that two have changed: mine or the newer. */
  conflict(conflict: Conflict): Promise<ConflictChoice | undefined> {
    return this.ask<ConflictChoice>({ ...conflict, byField: false });
  }

  /** A form that two have changed: mine or the newer for each field. Every difference names its field. */
  merge(conflict: Conflict): Promise<MergeChoice | undefined> {
    return this.ask<MergeChoice>({ ...conflict, byField: true });
  }

  /**
   * What became of a form that two have changed. Where nothing collided nobody is asked: both changes stand.
   * @returns the fields where the newer shall stand; `newer` to drop all of mine; undefined to go on writing
   */
  async settle(conflict: Conflict): Promise<ReadonlySet<string> | 'newer' | undefined> {
    if (conflict.differences.length === 0) return new Set();
    const choice = await this.merge(conflict);
    return choice === undefined || choice === 'newer' ? choice : given(conflict, choice.mine);
  }

  private async ask<Choice>(data: AskedConflict): Promise<Choice | undefined> {
    const open = this.dialog.open<ConflictDialog, AskedConflict, Choice>(ConflictDialog, { data, maxWidth: '48rem' });
    // A button that closes and chooses nothing gives an empty text.
    return (await firstValueFrom(open.afterClosed())) || undefined;
  }
}
