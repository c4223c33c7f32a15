import { Component, provideBrowserGlobalErrorListeners } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

@Component({ selector: 'app-root', template: `<h1 i18n>Utfall</h1>` })
class Root {}

bootstrapApplication(Root, { providers: [provideBrowserGlobalErrorListeners()] }).catch((error: unknown) => {
  throw error;
});
