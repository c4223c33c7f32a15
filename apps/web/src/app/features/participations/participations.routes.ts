import type { Routes } from '@angular/router';
import { requires } from '../../shared/session/requires.js';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { EnrolPage } from './pages/enrol-page.js';
import { ListPage } from './pages/list-page.js';
import { ParticipantPage } from './pages/participant-page.js';

export const participationsRoutes: Routes = [
  {
    path: '',
    providers: [provideIsoDates()],
    children: [
      { path: '', component: ListPage },
      {
        path: 'ny',
        title: $localize`Skriv in deltagare`,
        canActivate: [requires('participation:write')],
        component: EnrolPage,
      },
      { path: ':id', title: $localize`Deltagande`, component: ParticipantPage },
    ],
  },
];
