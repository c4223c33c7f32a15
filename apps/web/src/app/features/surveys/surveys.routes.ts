import type { Routes } from '@angular/router';
import { requires } from '../../shared/session/requires.js';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { SettingsPage } from './pages/settings-page.js';
import { SurveyPage } from './pages/survey-page.js';
import { SurveysPage } from './pages/surveys-page.js';

export const surveysRoutes: Routes = [
  {
    path: '',
    providers: [provideIsoDates()],
    children: [
      { path: '', component: SurveysPage },
      { path: 'ny', title: $localize`Ny enkät`, component: SurveyPage },
      {
        path: 'installningar',
        title: $localize`Indikatorer`,
        canActivate: [requires('survey:define')],
        component: SettingsPage,
      },
      { path: ':id', title: $localize`Ändra enkäten`, component: SurveyPage },
    ],
  },
];
