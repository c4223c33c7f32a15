import type { ImportError } from '@utfall/api-contract';
import type { Text } from '@utfall/codebook';

/** A cell is shown to the one who mends it, not stored: more than this helps nobody. */
const SHOWN_CHARACTERS = 200;

interface Place {
  /** Line in the file, heading = 1; absent when the error concerns the whole file. */
  readonly row?: number;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly allowed?: readonly string[];
}

/** One entry of the list that an import answers with. */
export function importError(
  message: Text,
  { row = 0, column = null, value = null, allowed = [] }: Place = {},
): ImportError {
  return {
    row,
    column,
    value: value === null || value.length <= SHOWN_CHARACTERS ? value : `${value.slice(0, SHOWN_CHARACTERS)} …`,
    message: message.sv,
    messageEn: message.en,
    allowed,
  };
}
