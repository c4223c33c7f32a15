import type { Routes } from '@angular/router';
import { QualityPage } from './pages/quality-page.js';

export const qualityRoutes: Routes = [{ path: '', component: QualityPage }];
