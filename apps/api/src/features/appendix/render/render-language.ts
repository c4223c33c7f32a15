/** The languages of the files; Swedish is the source. */
export type RenderLanguage = 'sv' | 'en';

/** As the file formats and Intl name them. */
export const languageTag: Readonly<Record<RenderLanguage, 'sv-SE' | 'en-GB'>> = { sv: 'sv-SE', en: 'en-GB' };
