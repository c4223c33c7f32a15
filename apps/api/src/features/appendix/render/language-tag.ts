import type { Lang } from '@utfall/appendix';

/** As the file formats and Intl name them. */
export const languageTag: Readonly<Record<Lang, 'sv-SE' | 'en-GB'>> = { sv: 'sv-SE', en: 'en-GB' };
