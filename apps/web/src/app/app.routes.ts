import type { Routes } from '@angular/router';
import { pages } from './pages.js';
import { mayOpen, signedIn, signedOut, startPage } from './shell/routing/guards.js';

/** `/f/<förbund>/<page>`: the address names the förbund, so that two tabs in two förbund cannot be confused. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [startPage], children: [] },
  {
    path: 'logga-in',
    title: $localize`Logga in`,
    canActivate: [signedOut],
    loadComponent: () => import('./shell/sign-in/sign-in-page.js').then((m) => m.SignInPage),
  },
  {
    path: 'f/:forbund',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/frame/frame.js').then((m) => m.Frame),
    children: [
      ...pages.map((page) => ({
        path: page.path,
        ...(page.path === '' ? { pathMatch: 'full' as const } : {}),
        title: page.title,
        canActivate: [mayOpen(page)],
        loadChildren: page.load,
      })),
      { path: '**', title: $localize`Sidan finns inte`, loadComponent: notFound },
    ],
  },
  { path: 'ingen-roll', title: $localize`Ingen roll`, loadComponent: noRole },
  { path: '**', title: $localize`Sidan finns inte`, loadComponent: notFoundOutside },
];

function notFound() {
  return import('./shell/not-found.js').then((m) => m.NotFound);
}

function notFoundOutside() {
  return import('./shell/not-found-outside.js').then((m) => m.NotFoundOutside);
}

function noRole() {
  return import('./shell/no-role.js').then((m) => m.NoRole);
}
