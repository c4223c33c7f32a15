import { inject } from '@angular/core';
import { type ActivatedRouteSnapshot, type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { type Page, pages } from '../../pages.js';
import { SessionStore } from '../../shared/session/session-store.js';
import { navigationFor, canOpen } from '../navigation.js';
import { lastForbund } from './last-forbund.js';

/** `/`: the förbund one was in last, else the first. */
export const startPage: CanActivateFn = () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  if (!session.account()) return router.createUrlTree(['/logga-in']);
  const slug = (session.membership(lastForbund() ?? '') ?? session.memberships()[0])?.slug;
  return slug === undefined ? router.createUrlTree(['/ingen-roll']) : router.createUrlTree(['/f', slug]);
};

/** Only for those signed in and with a role in the förbund; others sign in first and come back. */
export const signedIn: CanActivateFn = (route, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  if (!session.account()) return router.createUrlTree(['/logga-in'], { queryParams: { till: state.url } });
  const membership = session.membership(slugOf(route));
  if (!membership) return notFound(router);
  const landing = navigationFor(pages, membership)[0];
  const atRoot = state.url.split(/[?#]/)[0] === `/f/${membership.slug}`;
  // Where no page of the role lies at the root, the first one is where to land.
  if (atRoot && landing && landing.path !== '') return router.createUrlTree(['/f', membership.slug, landing.path]);
  return true;
};

/** The sign-in page makes no sense to somebody who is signed in. */
export const signedOut: CanActivateFn = () =>
  inject(SessionStore).account() === null || inject(Router).createUrlTree(['/']);

/** A page that the role may not open looks like one that does not exist. */
export function mayOpen(page: Page): CanActivateFn {
  return (route) => {
    const membership = inject(SessionStore).membership(slugOf(route));
    return (membership !== undefined && canOpen(page, membership)) || notFound(inject(Router), membership?.slug);
  };
}

function slugOf(route: ActivatedRouteSnapshot): string {
  return String(route.pathFromRoot.map(({ params }) => params['forbund'] as unknown).find(Boolean));
}

/** Keeps the guessed address in the address bar. */
function notFound(router: Router, slug?: string): RedirectCommand {
  const target = slug === undefined ? ['/finns-inte'] : ['/f', slug, 'finns-inte'];
  return new RedirectCommand(router.createUrlTree(target), { skipLocationChange: true });
}
