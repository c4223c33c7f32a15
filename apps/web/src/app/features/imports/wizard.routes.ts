import type { Routes } from '@angular/router';
import { WizardColumnsPage } from './pages/wizard-columns-page.js';
import { WizardFilePage } from './pages/wizard-file-page.js';
import { WizardReviewPage } from './pages/wizard-review-page.js';
import { WizardValuesPage } from './pages/wizard-values-page.js';

/** The steps of the wizard, each with an address: one may leave and come back for a day. */
export const wizardRoutes: Routes = [
  { path: '', component: WizardFilePage },
  { path: ':id/fil', component: WizardFilePage },
  { path: ':id/kolumner', component: WizardColumnsPage },
  { path: ':id/varden', component: WizardValuesPage },
  { path: ':id/granska', component: WizardReviewPage },
];
