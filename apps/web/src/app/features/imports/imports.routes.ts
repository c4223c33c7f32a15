import type { Routes } from '@angular/router';
import { requires } from '../../shared/session/requires.js';
import { ImportPage } from './pages/import-page.js';
import { ResultPage } from './pages/result-page.js';

export const importsRoutes: Routes = [
  { path: '', component: ImportPage },
  {
    path: 'guide',
    canActivate: [requires('participation:import')],
    loadChildren: () => import('./wizard.routes.js').then((m) => m.wizardRoutes),
  },
  {
    path: 'historik',
    canActivate: [requires('participation:import')],
    children: [
      { path: '', loadComponent: () => import('./pages/batches-page.js').then((m) => m.BatchesPage) },
      { path: ':id', loadComponent: () => import('./pages/batch-page.js').then((m) => m.BatchPage) },
    ],
  },
  { path: ':id', component: ResultPage },
];
