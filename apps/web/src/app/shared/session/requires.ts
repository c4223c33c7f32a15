import { inject } from '@angular/core';
import { type ActivatedRouteSnapshot, type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { isAllowed, type PermissionId } from '@utfall/api-contract';
import { SessionStore } from './session-store.js';

/** For a part of a page that needs more than the page does: without any of the permissions it looks like one that does not exist. */
export function requires(...anyOf: readonly PermissionId[]): CanActivateFn {
  return (route: ActivatedRouteSnapshot) => {
    const slug = String(route.pathFromRoot.map(({ params }) => params['forbund'] as unknown).find(Boolean));
    const membership = inject(SessionStore).membership(slug);
    if (membership && anyOf.some((permission) => isAllowed(membership, permission))) return true;
    const notFound = inject(Router).createUrlTree(['/f', slug, 'finns-inte']);
    return new RedirectCommand(notFound, { skipLocationChange: true });
  };
}
