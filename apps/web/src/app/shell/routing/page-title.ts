import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { SessionStore } from '../../shared/session/session-store.js';
import { documentTitle } from '../../shared/ui/document-title.js';

/** The title that the route has; a page that loads its name says it itself. */
@Injectable()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly session = inject(SessionStore);

  override updateTitle(state: RouterStateSnapshot): void {
    const slug = state.root.firstChild?.params['forbund'] as string | undefined;
    const forbund = slug === undefined ? undefined : this.session.membership(slug)?.name;
    this.title.setTitle(documentTitle(this.buildTitle(state), forbund));
  }
}
