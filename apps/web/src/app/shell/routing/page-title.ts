import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { SessionStore } from '../../shared/session/session-store.js';

/** «Statistik – Samordningsförbundet X – Utfall»: tabs in different förbund can be told apart. */
@Injectable()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly session = inject(SessionStore);

  override updateTitle(state: RouterStateSnapshot): void {
    const slug = state.root.firstChild?.params['forbund'] as string | undefined;
    const forbund = slug === undefined ? undefined : this.session.membership(slug)?.name;
    this.title.setTitle([this.buildTitle(state), forbund, 'Utfall'].filter(Boolean).join(' – '));
  }
}
