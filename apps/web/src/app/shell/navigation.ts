import { type Grant, isAllowed } from '@utfall/api-contract';
import type { Page } from '../pages.js';

/** Whether the permission table lets the grant open the page. */
export function canOpen(page: Page, grant: Grant): boolean {
  return page.anyOf === undefined || page.anyOf.some((permission) => isAllowed(grant, permission));
}

/** The pages that the grant may open, in order. */
export function navigationFor(pages: readonly Page[], grant: Grant): readonly Page[] {
  return pages.filter((page) => canOpen(page, grant));
}
