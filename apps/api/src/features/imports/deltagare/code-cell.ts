import { unwritable } from '@utfall/api-contract';
import type { Text } from '@utfall/codebook';
import { holdsPersonalNumber } from '@utfall/participation';

const MAX_LENGTH = 40;

/** Why the text cannot be a participant's code; undefined = it can. An empty cell has no code and is no fault. */
export function codeFault(code: string): Text | undefined {
  if (code.length > MAX_LENGTH) {
    return {
      sv: `Koden är längre än ${MAX_LENGTH} tecken.`,
      en: `The code is longer than ${MAX_LENGTH} characters.`,
    };
  }
  if (unwritable.one.test(code)) {
    return { sv: 'Koden innehåller tecken som inte syns.', en: 'The code holds characters that cannot be seen.' };
  }
  if (holdsPersonalNumber(code)) {
    return {
      sv: 'Koden ser ut som ett personnummer. Sådana får inte registreras: använd en kod som bara insatsen kan läsa.',
      en: 'The code looks like a Swedish personal number. Those must not be registered: use a code that only the insats can read.',
    };
  }
  return undefined;
}
