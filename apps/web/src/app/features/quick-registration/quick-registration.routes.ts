import type { Routes } from '@angular/router';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { GridPage } from './pages/grid-page.js';

export const quickRegistrationRoutes: Routes = [
  {
    path: '',
    providers: [provideIsoDates()],
    children: [
      { path: '', component: GridPage, data: { kind: 'enrol' } },
      { path: 'avslut', title: $localize`Avsluta flera`, component: GridPage, data: { kind: 'exit' } },
    ],
  },
];
