import type { Routes } from '@angular/router';
import { requires } from '../../shared/session/requires.js';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { ClosingPage } from './pages/closing-page.js';
import { DuplicatesPage } from './pages/duplicates-page.js';
import { EnrolPage } from './pages/enrol-page.js';
import { HandOverPage } from './pages/hand-over-page.js';
import { ListPage } from './pages/list-page.js';
import { ParticipantPage } from './pages/participant-page.js';
import { PartPage } from './pages/part-page.js';

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
      {
        path: 'dubbletter',
        title: $localize`Möjliga dubbletter`,
        canActivate: [requires('participation:write')],
        component: DuplicatesPage,
      },
      {
        path: 'stang/:insats',
        title: $localize`Stäng insatsen`,
        canActivate: [requires('participation:write')],
        component: ClosingPage,
      },
      {
        path: ':id/vidare',
        title: $localize`Gå vidare till en annan insats`,
        canActivate: [requires('participation:write')],
        component: HandOverPage,
      },
      {
        path: ':id/:slag',
        title: $localize`Händelse i ett deltagande`,
        canActivate: [requires('participation:write')],
        component: PartPage,
      },
      { path: ':id', title: $localize`Deltagande`, component: ParticipantPage },
    ],
  },
];
