import type { Routes } from '@angular/router';
import { ReportPage } from './pages/report-page.js';

export const statisticsRoutes: Routes = [{ path: '', component: ReportPage }];
