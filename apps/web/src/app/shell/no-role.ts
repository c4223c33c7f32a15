import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { SessionStore } from '../shared/session/session-store.js';

/** Signed in, but no förbund has given the account a role. */
@Component({
  template: `
    <main class="page">
      <h1 i18n>Kontot har ingen roll ännu</h1>
      <p i18n>Be förbundets administratör att ge kontot {{ session.account()?.email }} en roll.</p>
      <div class="actions"><button type="button" class="button" (click)="signOut()" i18n>Logga ut</button></div>
    </main>
  `,
})
export class NoRole {
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/logga-in');
  }
}
