import { inject, Pipe, type PipeTransform } from '@angular/core';
import { LANGUAGE, type Language } from './language.js';

interface Titled {
  readonly title: string;
  readonly titleEn: string;
}

/** What went wrong, in the language of the page: `{{ problem | problem }}`. */
@Pipe({ name: 'problem' })
export class ProblemPipe implements PipeTransform {
  private readonly language = inject(LANGUAGE);

  transform(problem: Titled): string {
    return titleIn(this.language, problem);
  }
}

export function titleIn(language: Language, problem: Titled): string {
  return language === 'sv' ? problem.title : problem.titleEn;
}

interface WithFields extends Titled {
  readonly fields?: readonly { readonly message: string; readonly messageEn: string }[];
}

/** The whole of what went wrong where no form shows its fields: their sentences, else the title. */
export function sentenceOf(language: Language, problem: WithFields): string {
  const sentences = (problem.fields ?? []).map(({ message, messageEn }) => (language === 'sv' ? message : messageEn));
  return sentences.length > 0 ? sentences.join(' ') : titleIn(language, problem);
}
