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

/** Node and the bundlers give the class itself; compilers disagree on whether its types say so. */
const { valid } = personnummer as unknown as { readonly valid: (number: string) => boolean };

/** A number without a century is one of somebody born in either. */
const CENTURIES = ['19', '20'];

/**
 * Whether a personnummer or samordningsnummer stands anywhere in the text. The package `personnummer` judges a number that
 * stands alone and is well written; what may be one in running prose, parted and full-width digits too, is found here and
 * confirmed by it. One in ten of all other numbers that begin with a date is taken for one.
 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return NUMBERS.some((pattern) => [...plain.matchAll(pattern)].some(([, ...parts]) => isPersonalNumber(parts)));
}

/** With the century written out the package looks at no clock. */
function isPersonalNumber([century, ...rest]: readonly string[]): boolean {
  const ten = rest.join('');
  return (century ? [century] : CENTURIES).some((one) => valid(`${one}${ten}`));
}
