import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { LanguageLink } from '../frame/language-link.js';
import { SignInForm } from './sign-in-form.js';

@Component({
  imports: [LanguageLink, SignInForm],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** The address one wanted (`?till=`), within the application. */
  readonly till = input<string>();
  private readonly router = inject(Router);

  protected goOn(): void {
    void this.router.navigateByUrl(this.till() ?? '/');
  }
}
