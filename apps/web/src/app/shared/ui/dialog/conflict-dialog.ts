import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

/** One value that differs, as the person would read it. */
export interface Difference {
  /** Which field it is, where each may be chosen by itself. */
  readonly field?: string;
  readonly label: string;
  readonly mine: string;
  readonly newer: string;
}

export interface Conflict {
  /** Who saved last and when, when known. */
  readonly savedBy?: string;
  readonly differences: readonly Difference[];
  /** What the other changed and I did not: it stays, and I am told. */
  readonly alsoChanged?: readonly Pick<Difference, 'label' | 'newer'>[];
}

/** Of one value: `mine` = save mine over the newer; `newer` = take the newer and drop mine. Closed otherwise: keep editing. */
export type ConflictChoice = 'mine' | 'newer';

/** Of several: the fields where mine shall stand, or `newer` to drop all that I typed. */
export type MergeChoice = { readonly mine: ReadonlySet<string> } | 'newer';

/** What {@link Dialogs} opens the dialog with. */
export interface AskedConflict extends Conflict {
  /** Whether each field is chosen by itself; else all of it at once. */
  readonly byField: boolean;
}

/** Somebody else saved meanwhile (409 staleVersion): the newer value beside mine. Open it by {@link Dialogs}. */
@Component({
  imports: [MatDialogModule],
  templateUrl: './conflict-dialog.html',
  styleUrl: './conflict-dialog.scss',
})
export class ConflictDialog {
  protected readonly conflict = inject<AskedConflict>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ConflictDialog, ConflictChoice | MergeChoice>>(MatDialogRef);
  /** Mine stands until I choose otherwise: I have just typed it. */
  private readonly given = signal<ReadonlySet<string>>(new Set());
  protected readonly takesMine = computed(() => (field: string | undefined) => !this.given().has(field ?? ''));

  protected choose(field: string | undefined, mine: boolean): void {
    this.given.update((before) => {
      const after = new Set(before);
      if (mine) after.delete(field ?? '');
      else after.add(field ?? '');
      return after;
    });
  }

  protected save(): void {
    const fields = this.conflict.differences.map(({ field }) => field ?? '');
    this.dialog.close({ mine: new Set(fields.filter((field) => !this.given().has(field))) });
  }
}
