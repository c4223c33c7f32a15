import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { figureIn, sectionOf } from './report-table.js';
import { signIn } from './users.js';
import { expect, test } from './watched-test.js';

const REPORT = '/f/vm/statistik?from=2019-01&to=2019-08';
const REHAB = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
const BEFORE = 'Arbetsrehabteamet – Förrehabilitering';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'beredningsgrupp');
  await page.goto(REPORT);
  await expect(sectionOf(page, REHAB)).toBeVisible();
});

test('shows the published figures of the golden förbund', async ({ page }) => {
  const rehab = sectionOf(page, REHAB);
  const flow = (row: string, column = 'Totalt') => figureIn(rehab, 'Deltagare', row, column);
  expect(await flow('Aktiva')).toBe('28');
  expect(await flow('Nya')).toBe('10');
  expect(await flow('Avslutade')).toMatch(/^19\b/);
  expect(await flow('Avslutade', 'Kvinnor')).toMatch(/^12\b/);
  expect(await flow('Avslutade', 'Män')).toMatch(/^7\b/);
  const before = sectionOf(page, BEFORE);
  expect(await figureIn(before, 'Deltagare', 'Avslutade', 'Totalt')).toMatch(/^18\b/);
  const cost = sectionOf(page, 'Arbetsrehabteamet');
  await expect(cost.getByText('1 289 048 kr').first()).toBeVisible();
  await expect(cost.getByText('184 150 kr').first()).toBeVisible();
  await expect(page.getByText('Arbetsmaterial, får inte spridas').first()).toBeVisible();
});

test('explains a figure: population, numerator, denominator and what was left out', async ({ page }) => {
  const cost = sectionOf(page, 'Arbetsrehabteamet');
  await cost
    .getByRole('button', { name: /184 150 kr/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Hur räknades detta?' });
  await expect(dialog).toContainText('1 289 048');
  await expect(dialog).toContainText('7');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('is accessible in light and dark, and fits a narrow window', async ({ page }) => {
  test.setTimeout(180_000);
  // One insats has every kind of table; axe takes a second per table.
  await page.getByText('Alla insatser').first().click();
  await page.getByRole('checkbox', { name: REHAB }).check();
  await expect(sectionOf(page, BEFORE)).toBeHidden();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('comes out as Word and Excel with its name', async ({ page }) => {
  for (const [button, extension] of [
    ['Word', 'docx'],
    ['Excel', 'xlsx'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`2019-01.2019-08 arbetsmaterial\\.${extension}$`));
  }
});

test('keeps the comment of the förbund with its table', async ({ page, browser }) => {
  const context = await browser.newContext();
  const chief = await context.newPage();
  await signIn(chief, 'forbund');
  await chief.goto(REPORT);
  const block = sectionOf(chief, REHAB).getByRole('article', { name: 'Deltagare', exact: true });
  await block.getByRole('button', { name: 'Skriv kommentar' }).click();
  await block.getByRole('textbox').fill('Tre väntar på plats.');
  await block.getByRole('button', { name: 'Spara kommentaren' }).click();
  await expect(block.getByText('Tre väntar på plats.')).toBeVisible();
  await context.close();
  await page.reload();
  await expect(sectionOf(page, REHAB).getByText('Tre väntar på plats.')).toBeVisible();
});
