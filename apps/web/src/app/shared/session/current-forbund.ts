import { computed, inject, Injectable } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { isAllowed, pathOf, type ForbundMembership, type PermissionId } from '@utfall/api-contract';
import { SessionStore } from './session-store.js';

/**
 * The förbund in the address (`/f/<slug>/…`) of this page. Provided by the frame, which is made anew when the address
 * names another förbund, so it never changes under a page.
 */
@Injectable()
export class CurrentForbund {
  private readonly session = inject(SessionStore);
  readonly slug = String(inject(ActivatedRoute).snapshot.params['forbund']);
  private readonly atStart = this.session.membership(this.slug);

  /** What the account may do here. Stays known while a lost session is renewed. */
  readonly membership = computed<ForbundMembership>(() => {
    const membership = this.session.membership(this.slug) ?? this.atStart;
    if (!membership) throw new Error(`no membership in ${this.slug}: the guard let a stranger in`);
    return membership;
  });

  allows(permission: PermissionId): boolean {
    return isAllowed(this.membership(), permission);
  }

  /** An API path of this förbund: `api(paths.insats, { id })`. */
  api(path: string, values: Readonly<Record<string, string>> = {}): string {
    return pathOf(path, { ...values, forbund: this.membership().id });
  }

  /** A router link within this förbund: `link('statistik')`, `link('deltagare', id)`. */
  link(page: string, ...parts: readonly string[]): string[] {
    return page === '' ? ['/f', this.slug] : ['/f', this.slug, page, ...parts];
  }
}
