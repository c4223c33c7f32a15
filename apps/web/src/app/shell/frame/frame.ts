import { Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { NavigationStart, Router, RouterOutlet } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { pages } from '../../pages.js';
import { Codebooks } from '../../shared/codebook/codebooks.js';
import { OwnInsatser } from '../../shared/insatser/own-insatser.js';
import { CurrentForbund } from '../../shared/session/current-forbund.js';
import { Icon } from '../../shared/ui/icon/icon.js';
import { navigationFor } from '../navigation.js';
import { rememberForbund } from '../routing/last-forbund.js';
import { Navigation } from './navigation-list.js';
import { TopBar } from './top-bar.js';

/** The frame around every page of a förbund: skip link, top bar, navigation (a drawer on narrow screens), page. */
@Component({
  imports: [Icon, Navigation, RouterOutlet, TopBar],
  providers: [Codebooks, CurrentForbund, OwnInsatser],
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
})
export class Frame {
  protected readonly forbund = inject(CurrentForbund);
  protected readonly items = computed(() => navigationFor(pages, this.forbund.membership()));
  private readonly drawer = viewChild.required<ElementRef<HTMLDialogElement>>('drawer');

  constructor() {
    rememberForbund(this.forbund.slug);
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event instanceof NavigationStart) this.closeDrawer();
      });
  }

  /** The native dialog keeps the focus inside, closes on Escape and gives the focus back. */
  protected openDrawer(): void {
    this.drawer().nativeElement.showModal();
  }

  protected closeDrawer(): void {
    if (this.drawer().nativeElement.open) this.drawer().nativeElement.close();
  }

  protected skipToPage(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('#page')?.focus();
  }
}
