import type { MonthRange } from '@utfall/appendix';
import { languageTag, type RenderLanguage } from './render-language.js';

/** `januari–augusti 2019`; both years where the range crosses one, a single month by itself. */
export function monthRangeText({ from, to }: MonthRange, lang: RenderLanguage): string {
  if (from === to) return monthAndYear(from, lang);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${monthName(from, lang)}–${monthAndYear(to, lang)}`
    : `${monthAndYear(from, lang)} – ${monthAndYear(to, lang)}`;
}

function monthAndYear(month: string, lang: RenderLanguage): string {
  return `${monthName(month, lang)} ${month.slice(0, 4)}`;
}

function monthName(month: string, lang: RenderLanguage): string {
  // The first of the month at noon UTC lies in that month in every zone, but say which zone anyway.
  return new Intl.DateTimeFormat(languageTag[lang], { month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T12:00:00Z`),
  );
}
