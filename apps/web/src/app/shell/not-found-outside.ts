import { Component } from '@angular/core';
import { NotFound } from './not-found.js';

/** An address outside every förbund: the same words, without the frame. */
@Component({
  imports: [NotFound],
  template: `<main><app-not-found /></main>`,
})
export class NotFoundOutside {}
