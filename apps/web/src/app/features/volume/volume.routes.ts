import type { Routes } from '@angular/router';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { VolumePage } from './pages/volume-page.js';

export const volumeRoutes: Routes = [
  {
    path: '',
    providers: [provideIsoDates()],
    children: [{ path: '', component: VolumePage }],
  },
];
