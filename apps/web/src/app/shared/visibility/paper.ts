import { ApplicationRef, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { ThemeStore } from '../theme/theme-store.js';

/**
 * Whether the page is being put on paper. What is otherwise made only when it comes near the window must then be there at
 * once: the browser prints what it has as soon as the event has been heard.
 */
@Injectable({ providedIn: 'root' })
export class Paper {
  readonly printing = signal(false);

  constructor() {
    // Listens first, so that the page is light when anything is drawn for paper.
    inject(ThemeStore);
    const app = inject(ApplicationRef);
    const stop = new AbortController();
    const before = (): void => {
      this.printing.set(true);
      app.tick();
    };
    addEventListener('beforeprint', before, { signal: stop.signal });
    addEventListener('afterprint', () => this.printing.set(false), { signal: stop.signal });
    inject(DestroyRef).onDestroy(() => stop.abort());
  }
}
