import { Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Page } from '../../pages.js';
import { CurrentForbund } from '../../shared/session/current-forbund.js';
import { Icon } from '../../shared/ui/icon/icon.js';

@Component({
  selector: 'app-navigation',
  imports: [Icon, RouterLink, RouterLinkActive],
  templateUrl: './navigation-list.html',
  styleUrl: './navigation-list.scss',
})
export class Navigation {
  readonly items = input.required<readonly Page[]>();
  protected readonly forbund = inject(CurrentForbund);
}
