import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';
import { LANGUAGE } from '../../shared/language/language.js';

/** The same page in the other language: Swedish at `/`, English at `/en/`, one bundle each. */
@Component({
  selector: 'app-language-link',
  template: `<a [href]="href()" [attr.hreflang]="other.code" [lang]="other.code">{{ other.name }}</a>`,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      min-height: 36px;
      padding: 4px 8px;
      font-size: 0.875rem;
    }
  `,
})
export class LanguageLink {
  private readonly router = inject(Router);
  protected readonly other =
    inject(LANGUAGE) === 'sv'
      ? { code: 'en', name: 'English', base: '/en' }
      : { code: 'sv', name: 'Svenska', base: '' };
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected readonly href = computed(() => this.other.base + this.url());
}
