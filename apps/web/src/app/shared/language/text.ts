import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Text } from '@utfall/codebook';
import { LANGUAGE } from './language.js';

/** Shows a text of the codebook or the report in the language of the page: `{{ table.title | text }}`. */
@Pipe({ name: 'text' })
export class TextPipe implements PipeTransform {
  private readonly language = inject(LANGUAGE);

  transform(text: Text): string {
    return text[this.language];
  }
}
