import { InjectionToken } from '@angular/core';

export type Language = 'sv' | 'en';

/** The language of this bundle: Swedish at `/`, English at `/en/` (ADR 23). */
export const LANGUAGE = new InjectionToken<Language>('language', {
  providedIn: 'root',
  factory: () => ($localize.locale?.startsWith('en') ? 'en' : 'sv'),
});
