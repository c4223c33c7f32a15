import type { Text } from '@utfall/codebook';

const MAX_LENGTH = 40;
const DIGITS = /^(?:\d{2})?(\d{6})[-+ ]?(\d{4})$/;

/** Why the text cannot be a participant's code; undefined = it can. An empty cell has no code and is no fault. */
export function codeFault(code: string): Text | undefined {
  if (code.length > MAX_LENGTH) {
    return {
      sv: `Koden är längre än ${MAX_LENGTH} tecken.`,
      en: `The code is longer than ${MAX_LENGTH} characters.`,
    };
  }
  if (/\p{C}/u.test(code)) {
    return { sv: 'Koden innehåller tecken som inte syns.', en: 'The code holds characters that cannot be seen.' };
  }
  if (isPersonalNumber(code)) {
    return {
      sv: 'Koden ser ut som ett personnummer. Sådana får inte registreras: använd en kod som bara insatsen kan läsa.',
      en: 'The code looks like a Swedish personal number. Those must not be registered: use a code that only the insats can read.',
    };
  }
  return undefined;
}

/** A date (day + 60 in a samordningsnummer) and four digits with a right check digit. */
function isPersonalNumber(code: string): boolean {
  const match = DIGITS.exec(code);
  if (!match) return false;
  const [, date = '', last = ''] = match;
  const month = Number(date.slice(2, 4));
  const day = Number(date.slice(4, 6)) % 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && luhnSum(date + last) % 10 === 0;
}

function luhnSum(digits: string): number {
  return [...digits].reduce((sum, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);
}
