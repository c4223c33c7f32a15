import { Component, signal } from '@angular/core';
import { Banner } from '../shared/ui/feedback/index.js';

/** Says that the connection is lost, before something is tried in vain. */
@Component({
  selector: 'app-offline-notice',
  imports: [Banner],
  host: { class: 'no-print', '(window:online)': 'offline.set(false)', '(window:offline)': 'offline.set(true)' },
  template: `
    @if (offline()) {
      <app-banner kind="warning" i18n>
        Du är utan nät. Det du skriver finns kvar på sidan; spara när nätet är tillbaka.
      </app-banner>
    }
  `,
})
export class OfflineNotice {
  protected readonly offline = signal(!navigator.onLine);
}
