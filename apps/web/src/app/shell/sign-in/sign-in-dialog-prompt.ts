import { inject, Injectable, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '../../shared/session/session-store.js';
import { SignInPrompt } from '../../shared/session/sign-in-prompt.js';

/** One dialog however many requests met the lost session; refusing leads to the sign-in page and back here later. */
@Injectable()
export class SignInDialogPrompt extends SignInPrompt {
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private open: Promise<boolean> | undefined;

  override ask(): Promise<boolean> {
    this.open ??= this.show().finally(() => (this.open = undefined));
    return this.open;
  }

  private async show(): Promise<boolean> {
    const email = this.session.account()?.email;
    if (email === undefined) return false;
    const [{ MatDialog }, { SignInDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./sign-in-dialog.js'),
    ]);
    const dialog = this.injector.get(MatDialog).open<unknown, string, boolean>(SignInDialog, {
      data: email,
      disableClose: true,
      maxWidth: '28rem',
    });
    if (await firstValueFrom(dialog.afterClosed())) return true;
    const till = this.router.url;
    await this.session.load();
    await this.router.navigate(['/logga-in'], { queryParams: { till } });
    return false;
  }
}
