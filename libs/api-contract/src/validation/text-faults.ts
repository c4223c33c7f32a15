import { holdsPersonalNumber } from '@utfall/participation';
import type { Sentence } from './says.js';
import { type TextLines, unwritable } from './unwritable.js';

/** What makes a text unfit to be kept, besides its length. */
export const textFaults = {
  textCharacter: {
    code: 'textCharacter',
    sv: 'Texten har ett tecken som inte syns och inte kan sparas. Ta bort det.',
    en: 'The text has a character that cannot be seen and cannot be saved. Take it out.',
  },
  personalNumber: {
    code: 'personalNumber',
    sv: 'Texten ser ut att innehålla ett personnummer. Ta bort det.',
    en: 'The text seems to hold a Swedish personal number. Take it out.',
  },
} as const satisfies Record<string, Sentence>;

/** The first fault of a text that somebody wants kept; undefined = it may be. */
export function textFault(text: string, lines: TextLines = 'one'): Sentence | undefined {
  if (unwritable[lines].test(text)) return textFaults.textCharacter;
  return holdsPersonalNumber(text) ? textFaults.personalNumber : undefined;
}
