import { Component, input } from '@angular/core';

/** What the keys do in a form of questions, for those who fill in many. */
@Component({
  selector: 'app-form-keys',
  template: `
    <p class="quiet small">
      <ng-container i18n>
        Siffran vid ett svar väljer det och går vidare, + går vidare utan att välja. I långa listor skriver du början av
        svaret. Tangenten I i ett datumfält ger dagens datum. Enter sparar.
      </ng-container>
      &ngsp;<ng-container i18n>Det du skriver finns kvar i fliken om du laddar om.</ng-container>
      @if (many()) {
        &ngsp;<ng-container i18n>Ctrl + Enter sparar och öppnar nästa.</ng-container>
      }
    </p>
  `,
})
export class FormKeys {
  /** Whether one form follows on another. */
  readonly many = input(false);
}
