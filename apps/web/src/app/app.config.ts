import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  provideRouter,
  RouteReuseStrategy,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { routes } from './app.routes.js';
import { sessionInterceptor } from './shared/session/session-interceptor.js';
import { SessionStore } from './shared/session/session-store.js';
import { SignInPrompt } from './shared/session/sign-in-prompt.js';
import { ForbundReuse } from './shell/routing/forbund-reuse.js';
import { HeadingFocus } from './shell/routing/heading-focus.js';
import { PageTitle } from './shell/routing/page-title.js';
import { SignInDialogPrompt } from './shell/sign-in/sign-in-dialog-prompt.js';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withFetch(), withInterceptors([sessionInterceptor])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ anchorScrolling: 'enabled', scrollPositionRestoration: 'enabled' }),
    ),
    provideAppInitializer(() => inject(SessionStore).load()),
    provideAppInitializer(() => inject(HeadingFocus).start()),
    { provide: RouteReuseStrategy, useClass: ForbundReuse },
    { provide: TitleStrategy, useClass: PageTitle },
    { provide: SignInPrompt, useClass: SignInDialogPrompt },
  ],
};
