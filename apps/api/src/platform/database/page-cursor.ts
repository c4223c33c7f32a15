import { type FieldProblem } from '@utfall/api-contract';
import { parseLocalDate } from '@utfall/calendar';

/** Where a page ended: lists are read from there on and never counted through (ADR 8). */
export interface PageCursor {
  /** What the list is ordered by. */
  readonly day: string;
  /** What tells apart those of the same day. */
  readonly key: string;
}

const TEXT = /^(\d{4}-\d{2}-\d{2}) (.+)$/;

export function cursorText({ day, key }: PageCursor): string {
  return Buffer.from(`${day} ${key}`).toString('base64url');
}

/**
 * @param key what the keys of the list look like
 * @returns undefined for a text that no page gave
 */
export function parseCursor(text: string, key: RegExp): PageCursor | undefined {
  const [, day, found] = TEXT.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return day !== undefined && found !== undefined && parseLocalDate(day) !== undefined && key.test(found)
    ? { day, key: found }
    : undefined;
}

export const BAD_CURSOR: FieldProblem = {
  field: 'cursor',
  code: 'cursor',
  message: 'Sidan finns inte. Börja om från första sidan.',
  messageEn: 'There is no such page. Start again from the first page.',
};
