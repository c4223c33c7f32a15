import type { Language } from '../../../shared/language/language.js';

/** 2019-01 → «januari 2019». */
export function monthText(month: string, language: Language): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  return format(language, { month: 'long', year: 'numeric' }).format(day);
}

/** «januari–augusti 2019», or «november 2018–mars 2019» over a turn of the year. */
export function periodText({ from, to }: { readonly from: string; readonly to: string }, language: Language): string {
  if (from === to) return monthText(from, language);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${monthText(from, language)}–${monthText(to, language)}`;
  const first = format(language, { month: 'long' }).format(new Date(`${from}-01T00:00:00Z`));
  return `${first}–${monthText(to, language)}`;
}

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { ...options, timeZone: 'UTC' });
}
