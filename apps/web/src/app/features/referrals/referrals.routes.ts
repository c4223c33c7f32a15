import type { Routes } from '@angular/router';
import { requires } from '../../shared/session/requires.js';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { InflowPage } from './pages/inflow-page.js';
import { ListPage } from './pages/list-page.js';
import { NewPage } from './pages/new-page.js';
import { ReferralPage } from './pages/referral-page.js';

export const referralsRoutes: Routes = [
  {
    path: '',
    providers: [provideIsoDates()],
    children: [
      { path: '', component: ListPage },
      {
        path: 'ny',
        title: $localize`Ny remiss`,
        canActivate: [requires('referral:triage', 'referral:write')],
        component: NewPage,
      },
      {
        path: 'inflode',
        title: $localize`Inflöde av remisser`,
        canActivate: [requires('referral:count')],
        component: InflowPage,
      },
      {
        path: ':id',
        title: $localize`Remiss`,
        canActivate: [requires('referral:triage', 'referral:read')],
        component: ReferralPage,
      },
    ],
  },
];
