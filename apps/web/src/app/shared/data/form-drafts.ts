import { inject, Injectable } from '@angular/core';
import { CurrentForbund } from '../session/current-forbund.js';
import { SessionStore } from '../session/session-store.js';
import { dropDraft, keepDraft, readDraft } from './drafts.js';

/** What is typed in a form and not saved yet. Only the same account in the same förbund finds it again. */
@Injectable()
export class FormDrafts {
  private readonly session = inject(SessionStore);
  private readonly forbund = inject(CurrentForbund);

  /** @param form which form it is: one draft each */
  read<T>(form: string): T | undefined {
    const text = readDraft(this.keyOf(form));
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  keep(form: string, typed: unknown): void {
    keepDraft(this.keyOf(form), JSON.stringify(typed));
  }

  drop(form: string): void {
    dropDraft(this.keyOf(form));
  }

  private keyOf(form: string): string {
    return `${this.session.account()?.id ?? ''}.${this.forbund.membership().id}.${form}`;
  }
}
