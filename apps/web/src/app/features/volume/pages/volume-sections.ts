import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** The parts of Volym och aktiviteter that the account may open. */
@Component({
  selector: 'app-volume-sections',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Delar av sidan" i18n-aria-label>
      @for (section of sections; track section.link) {
        <a
          [routerLink]="section.link"
          routerLinkActive="active"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{
            paths: section.exact ? 'exact' : 'subset',
            queryParams: 'ignored',
            matrixParams: 'ignored',
            fragment: 'ignored',
          }"
        >
          {{ section.label }}
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 4px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    a {
      padding: 8px 12px;
      border-bottom: 3px solid transparent;
      color: var(--mat-sys-on-surface-variant);
      text-decoration: none;
    }
    a:hover {
      color: var(--mat-sys-on-surface);
    }
    .active {
      border-bottom-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-surface);
      font-weight: 600;
    }
  `,
})
export class VolumeSections {
  private readonly forbund = inject(CurrentForbund);

  protected readonly sections = (
    [
      { path: [], label: $localize`Volymräkning`, permission: 'volume:read' },
      { path: ['aktiviteter'], label: $localize`Aktiviteter`, permission: 'activity:read' },
      { path: ['hinder'], label: $localize`Strukturella hinder`, permission: 'activity:read' },
      { path: ['vald'], label: $localize`Frågor om våld`, permission: 'violence:readQuestions' },
    ] as const
  )
    .filter(({ permission }) => this.forbund.allows(permission))
    .map(({ path, label }) => ({ label, link: this.forbund.link('volym', ...path), exact: path.length === 0 }));
}
