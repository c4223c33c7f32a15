const names = {
  sv: {
    short: new Intl.DateTimeFormat('sv', { month: 'short', timeZone: 'UTC' }),
    long: new Intl.DateTimeFormat('sv', { month: 'long', timeZone: 'UTC' }),
  },
  en: {
    short: new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }),
    long: new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }),
  },
};

/** 2026-03 → «mars», or «mars» cut short as the language does it. */
export function monthName(month: string, language: 'sv' | 'en', length: 'short' | 'long' = 'long'): string {
  return names[language][length].format(new Date(`${month}-01T00:00:00Z`)).replace(/\.$/, '');
}
