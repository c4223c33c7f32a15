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

/** A samordningsnummer has the day of birth and 60. */
const COORDINATION = 60;

/**
 * Whether a personnummer or samordningsnummer stands anywhere in the text: 10 or 12 digits that are a date and have the
 * right check digit (Skatteverket, SKV 704 and 707). Parted and full-width digits are read too. One in ten of all other
 * numbers that begin with a date is taken for one.
 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return NUMBERS.some((pattern) => [...plain.matchAll(pattern)].some(([, ...parts]) => isPersonalNumber(parts)));
}

function isPersonalNumber([century = '', year = '', month = '', day = '', last = '']: readonly string[]): boolean {
  const born = Number(day) > COORDINATION ? Number(day) - COORDINATION : Number(day);
  // Without a century the leap day of 2000 is the one that may be meant: 1900 had none.
  const days = new Date(Date.UTC(Number(`${century || '20'}${year}`), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12 || born < 1 || born > days) return false;
  return luhnSum(`${year}${month}${day}${last}`) % 10 === 0;
}

/** Every other digit is doubled, from the first, and a sum of two digits is one of them. */
function luhnSum(digits: string): number {
  return [...digits].reduce((sum, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);
}
