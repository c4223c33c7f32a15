import type { Routes } from '@angular/router';
import { requires } from '../../shared/session/requires.js';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { ActivitiesPage } from './pages/activities-page.js';
import { ActivityPage } from './pages/activity-page.js';
import { ObstaclePage } from './pages/obstacle-page.js';
import { ObstaclesPage } from './pages/obstacles-page.js';
import { ViolencePage } from './pages/violence-page.js';
import { VolumePage } from './pages/volume-page.js';

export const volumeRoutes: Routes = [
  {
    path: '',
    providers: [provideIsoDates()],
    children: [
      { path: '', component: VolumePage },
      {
        path: 'aktiviteter',
        title: $localize`Aktiviteter`,
        canActivate: [requires('activity:read')],
        component: ActivitiesPage,
      },
      { path: 'aktiviteter/ny', title: $localize`Ny aktivitet`, component: ActivityPage },
      { path: 'aktiviteter/:id', title: $localize`Aktivitet`, component: ActivityPage },
      {
        path: 'hinder',
        title: $localize`Strukturella hinder`,
        canActivate: [requires('activity:read')],
        component: ObstaclesPage,
      },
      { path: 'hinder/nytt', title: $localize`Påtala ett hinder`, component: ObstaclePage },
      { path: 'hinder/:id', title: $localize`Strukturellt hinder`, component: ObstaclePage },
      {
        path: 'vald',
        title: $localize`Frågor om våld`,
        canActivate: [requires('violence:readQuestions')],
        component: ViolencePage,
      },
    ],
  },
];
