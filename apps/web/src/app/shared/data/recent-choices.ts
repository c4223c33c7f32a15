import { inject, Injectable } from '@angular/core';
import { CurrentForbund } from '../session/current-forbund.js';
import { SessionStore } from '../session/session-store.js';

/** As many as one reads before it is quicker to look in the list. */
const MOST = 3;

/**
 * What was chosen last in the long lists (insats, kommun, referrer), newest first: offered first next time. Kept in the
 * browser; it tells what somebody works with, nothing of a participant.
 */
@Injectable()
export class RecentChoices {
  private readonly key = `utfall.recent.${inject(SessionStore).account()?.id ?? ''}.${inject(CurrentForbund).membership().id}`;

  all(): Readonly<Record<string, readonly string[]>> {
    return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Record<string, readonly string[]>;
  }

  remember(field: string, id: string): void {
    const before = this.all();
    const after = [id, ...(before[field] ?? []).filter((other) => other !== id)].slice(0, MOST);
    localStorage.setItem(this.key, JSON.stringify({ ...before, [field]: after }));
  }
}
