import personnummer from 'personnummer';

/** Between the parts of a number that somebody has typed: a space, a dash, a dot … a few at most. */
const GAP = String.raw`[\s\p{Pd}\u2212.+/_·]{0,3}`;
/** Year, month and day, each part perhaps apart, then four digits together: dates and amounts in groups never end so. */
const TEN = String.raw`(\d{2})${GAP}(\d{2})${GAP}(\d{2})${GAP}(\d{4})`;
/** No longer run of digits, and not the year of a date that follows (`2026-01-15–2026-02-15`). */
const END = String.raw`(?!\d|[\p{Pd}./]\d{2}[\p{Pd}./]\d{2}(?!\d))`;
/** Looked for from every digit that begins a group, since a number that says something else may stand before. */
const NUMBERS = [
  new RegExp(String.raw`(?<!\d)(?=(18|19|20)${GAP}${TEN}${END})`, 'gu'),
  new RegExp(String.raw`(?<!\d)(?=()${TEN}${END})`, 'gu'),
];

const MONTH_DAY = String.raw`(?:0[1-9]|1[0-2])${GAP}(?:[06][1-9]|[1278]\d|[39][01])`;
const DASH = String.raw`[\p{Pd}\u2212]?`;
const NO_MORE = String.raw`(?![\p{L}\d])`;
/**
 * What those have who got no number of the state, and who are as easily known by it: TF numbers of schools and kommuner, and
 * reserve numbers of regions (a letter in the place of a digit, in a year of birth and not of a document; or 99 and a year first).
 * They have no check digit that all would agree on.
 */
const SUBSTITUTES = [
  new RegExp(String.raw`(?<!\d)(?:18|19|20)?${GAP}\d{2}${GAP}${MONTH_DAY}${GAP}TF\d{2}${NO_MORE}`, 'iu'),
  new RegExp(
    String.raw`(?<!\d)(?:19\d{2}|20[01]\d)${MONTH_DAY}${DASH}(?:\p{Lu}\d{3}|\d\p{Lu}\d{2}|\d{2}\p{Lu}\d)${NO_MORE}`,
    'u',
  ),
  new RegExp(String.raw`(?<!\d)99(?:19\d{2}|20[0-2]\d)\d{2}${GAP}\d{4}${NO_MORE}`, 'u'),
];

/** Node and the bundlers give the class itself; compilers disagree on whether its types say so. */
const { valid } = personnummer as unknown as { readonly valid: (number: string) => boolean };

/** A number without a century is one of somebody born in either. */
const CENTURIES = ['19', '20'];

/**
 * Whether a personnummer, a samordningsnummer or what stands in its place stands anywhere in the text. The package `personnummer` judges a number that
 * stands alone and is well written; what may be one in running prose, parted and full-width digits too, is found here and
 * confirmed by it. One in ten of all other numbers that begin with a date is taken for one.
 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  if (SUBSTITUTES.some((pattern) => pattern.test(plain))) return true;
  return NUMBERS.some((pattern) => [...plain.matchAll(pattern)].some(([, ...parts]) => isPersonalNumber(parts)));
}

/** With the century written out the package looks at no clock. */
function isPersonalNumber([century, ...rest]: readonly string[]): boolean {
  const ten = rest.join('');
  return (century ? [century] : CENTURIES).some((one) => valid(`${one}${ten}`));
}
