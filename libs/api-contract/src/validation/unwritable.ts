/** A text of one line (a name, a code) or of several (a comment). */
export type TextLines = 'one' | 'several';

/**
 * Characters that a text may not hold. Of several lines: those that no XML 1.0 file can carry, so that Word and Excel can
 * open the report, and lone surrogates, which no database stores. Of one line: every character that cannot be seen.
 */
export const unwritable: Readonly<Record<TextLines, RegExp>> = {
  one: /[\p{C}\u2028\u2029]/u,
  several: /(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}\ufffe\uffff]/u,
};
