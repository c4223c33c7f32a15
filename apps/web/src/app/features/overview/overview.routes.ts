import type { Routes } from '@angular/router';
import { OverviewPage } from './pages/overview-page.js';

export const overviewRoutes: Routes = [{ path: '', component: OverviewPage }];
