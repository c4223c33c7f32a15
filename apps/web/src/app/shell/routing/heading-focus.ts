import { afterNextRender, inject, Injectable, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';
import { focusHeading } from '../../shared/ui/focus-heading.js';

/**
 * After a move to another page the focus goes to its heading, as it would after a full page load. Not at the first page,
 * and not when only the question or the anchor of the address changes. A page has one `h1` from the beginning: what it
 * loads changes the words of the heading and never the element, since the focus would be lost with it.
 */
@Injectable({ providedIn: 'root' })
export class HeadingFocus {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);

  start(): void {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        pairwise(),
        filter(([before, after]) => before !== after),
      )
      .subscribe(() => afterNextRender({ read: focusHeading }, { injector: this.injector }));
  }
}
