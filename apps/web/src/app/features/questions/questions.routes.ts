import type { Routes } from '@angular/router';
import { requires } from '../../shared/session/requires.js';
import { provideIsoDates } from '../../shared/ui/date/index.js';
import { ListPage } from './pages/list-page.js';
import { QuestionPage } from './pages/question-page.js';

export const questionsRoutes: Routes = [
  {
    path: '',
    providers: [provideIsoDates()],
    children: [
      { path: '', component: ListPage },
      { path: 'ny', title: $localize`Ny fråga`, canActivate: [requires('question:write')], component: QuestionPage },
      { path: ':id', title: $localize`Fråga`, canActivate: [requires('question:write')], component: QuestionPage },
    ],
  },
];
