import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { SignInForm } from './sign-in-form.js';

/** Renews a lost session over the page, for the same person only: another's drafts are not theirs to save. */
@Component({
  imports: [MatDialogModule, SignInForm],
  template: `
    <h2 mat-dialog-title i18n>Logga in igen</h2>
    <mat-dialog-content>
      <p i18n>Du har varit borta en stund. Logga in som {{ email }}, så fortsätter du där du var. Inget är förlorat.</p>
      <app-sign-in-form class="form" [email]="email" (signedIn)="done()" />
    </mat-dialog-content>
    <mat-dialog-actions>
      <button type="button" class="button" [mat-dialog-close]="false" i18n>Lämna sidan</button>
    </mat-dialog-actions>
  `,
  styles: `
    .form {
      display: block;
      margin-top: 16px;
    }
  `,
})
export class SignInDialog {
  protected readonly email = inject<string>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<SignInDialog, boolean>>(MatDialogRef);

  protected done(): void {
    this.dialog.close(true);
  }
}
