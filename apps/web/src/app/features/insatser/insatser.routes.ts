import type { Routes } from '@angular/router';
import { requires } from '../../shared/session/requires.js';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { InsatsPage } from './pages/insats-page.js';
import { ListPage } from './pages/list-page.js';

export const insatserRoutes: Routes = [
  {
    path: '',
    providers: [provideIsoDates()],
    children: [
      { path: '', component: ListPage },
      {
        path: 'ny',
        title: $localize`Ny insats`,
        canActivate: [requires('insats:write')],
        component: InsatsPage,
      },
      { path: ':id', title: $localize`Insats`, component: InsatsPage },
    ],
  },
];
