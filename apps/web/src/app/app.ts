import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ProblemPipe } from './shared/language/problem-text.js';
import { SessionStore } from './shared/session/session-store.js';
import { ThemeStore } from './shared/theme/theme-store.js';
import { Banner } from './shared/ui/feedback/index.js';
import { OfflineNotice } from './shell/offline-notice.js';

@Component({
  selector: 'app-root',
  imports: [Banner, OfflineNotice, ProblemPipe, RouterOutlet],
  templateUrl: './app.html',
})
export class App {
  protected readonly session = inject(SessionStore);

  constructor() {
    inject(ThemeStore);
  }

  protected reload(): void {
    location.reload();
  }
}
