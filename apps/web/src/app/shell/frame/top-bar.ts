import { Component, computed, inject, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { roles } from '@utfall/api-contract';
import { LANGUAGE } from '../../shared/language/language.js';
import { titleIn } from '../../shared/language/problem-text.js';
import { CurrentForbund } from '../../shared/session/current-forbund.js';
import { SessionStore } from '../../shared/session/session-store.js';
import { ThemeStore, type ThemeChoice } from '../../shared/theme/theme-store.js';
import { Notices } from '../../shared/ui/feedback/index.js';
import { Icon } from '../../shared/ui/icon/icon.js';
import { LanguageLink } from './language-link.js';

@Component({
  selector: 'app-top-bar',
  imports: [Icon, LanguageLink, MatMenuModule, RouterLink],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
})
export class TopBar {
  readonly menu = output();
  protected readonly session = inject(SessionStore);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly theme = inject(ThemeStore);
  private readonly language = inject(LANGUAGE);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);

  protected readonly roleNames = computed(() =>
    this.forbund
      .membership()
      .roles.map((role) => roles[role][this.language])
      .join(', '),
  );
  protected readonly themes: readonly { readonly id: ThemeChoice; readonly label: string }[] = [
    { id: 'system', label: $localize`Som datorn` },
    { id: 'light', label: $localize`Ljust` },
    { id: 'dark', label: $localize`Mörkt` },
  ];

  protected async signOut(): Promise<void> {
    const problem = await this.session.signOut();
    if (problem) this.notices.warn(titleIn(this.language, problem));
    else await this.router.navigateByUrl('/logga-in');
  }
}
