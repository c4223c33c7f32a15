import type { Routes } from '@angular/router';
import { ImportPage } from './pages/import-page.js';
import { ResultPage } from './pages/result-page.js';

export const importsRoutes: Routes = [
  { path: '', component: ImportPage },
  { path: ':id', component: ResultPage },
];
