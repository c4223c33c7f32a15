import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-not-found',
  imports: [RouterLink],
  template: `
    <div class="page">
      <h1 i18n>Sidan finns inte</h1>
      <p i18n>Adressen är fel, eller så ingår sidan inte i din roll.</p>
      <div class="actions"><a class="button" routerLink="/" i18n>Till startsidan</a></div>
    </div>
  `,
})
export class NotFound {}
