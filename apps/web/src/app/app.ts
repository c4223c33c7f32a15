import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LANGUAGE } from './shared/language/language.js';
import { SessionStore } from './shared/session/session-store.js';
import { ThemeStore } from './shared/theme/theme-store.js';
import { Banner } from './shared/ui/feedback/index.js';
import { OfflineNotice } from './shell/offline-notice.js';

@Component({
  selector: 'app-root',
  imports: [Banner, OfflineNotice, RouterOutlet],
  templateUrl: './app.html',
})
export class App {
  protected readonly session = inject(SessionStore);
  protected readonly language = inject(LANGUAGE);

  constructor() {
    inject(ThemeStore);
  }

  protected reload(): void {
    location.reload();
  }
}
