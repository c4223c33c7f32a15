import type { Language } from '../../../shared/language/language.js';

/** An instant as a Swedish clock shows it: «2019-11-22 10:00». */
export function momentText(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(instant));
}
