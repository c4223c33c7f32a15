import type { Locator, Page } from '@playwright/test';

/** The section of an insats in the report. */
export function sectionOf(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** The printed text of one figure: table by its heading, row and column by theirs. */
export async function figureIn(section: Locator, table: string, row: string, column: string): Promise<string> {
  const article = section.getByRole('article', { name: table, exact: true });
  // The table is made after its heading. What is far from the window is not drawn, and has content but no inner text.
  await article.getByRole('table').waitFor();
  const headings = await article.getByRole('columnheader').allTextContents();
  const at = headings.findIndex((heading) => heading.trim() === column);
  if (at < 1) throw new Error(`no column ${column} among ${headings.join(', ')}`);
  const line = article
    .getByRole('row')
    .filter({ has: article.page().getByRole('rowheader', { name: row, exact: true }) });
  const cell = await line
    .getByRole('cell')
    .nth(at - 1)
    .textContent();
  return (cell ?? '').replace(/\s+/g, ' ').trim();
}
