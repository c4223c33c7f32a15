import type { Routes } from '@angular/router';
import { requires } from '../../shared/session/requires.js';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { PlacesPage } from './pages/places-page.js';
import { PlanPage } from './pages/plan-page.js';

const canActivate = [requires('places:write', 'places:writeOwn')];

export const placesRoutes: Routes = [
  {
    path: '',
    providers: [provideIsoDates()],
    children: [
      { path: '', component: PlacesPage },
      {
        path: ':insats/kapacitet',
        title: $localize`Kapacitet`,
        canActivate,
        component: PlanPage,
        data: { kind: 'capacity' },
      },
      {
        path: ':insats/kapacitet/:id',
        title: $localize`Kapacitet`,
        canActivate,
        component: PlanPage,
        data: { kind: 'capacity' },
      },
      { path: ':insats/tjanst', title: $localize`Tjänst`, canActivate, component: PlanPage, data: { kind: 'staff' } },
      {
        path: ':insats/tjanst/:id',
        title: $localize`Tjänst`,
        canActivate,
        component: PlanPage,
        data: { kind: 'staff' },
      },
      {
        path: ':insats/varningar',
        title: $localize`När ska det varnas?`,
        canActivate,
        component: PlanPage,
        data: { kind: 'settings' },
      },
    ],
  },
];
