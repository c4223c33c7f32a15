import { parseLocalDate } from '@utfall/calendar';

/** Where a page ended: lists are read from there on and never counted through (ADR 8). */
export interface PageCursor {
  readonly startDate: string;
  readonly id: string;
}

const TEXT = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function cursorText({ startDate, id }: PageCursor): string {
  return Buffer.from(`${startDate} ${id}`).toString('base64url');
}

/** @returns undefined for a text that no page gave */
export function parseCursor(text: string): PageCursor | undefined {
  const [, startDate, id] = TEXT.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return startDate !== undefined && id !== undefined && parseLocalDate(startDate) !== undefined
    ? { startDate, id }
    : undefined;
}
