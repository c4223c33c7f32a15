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

test('tells what it shows, and shows it a table at a time', async ({ page }) => {
  await expect(page.getByRole('status').filter({ hasText: 'Alla insatser, januari–augusti 2019: ' })).toHaveText(
    /: \d+ tabeller visas\.$/,
  );
  const said = Number(/(\d+) tabeller/.exec(await page.locator('.state').innerText())?.[1]);
  expect(said).toBeGreaterThan(40);
  await expect(page.locator('section table')).toHaveCount(said);
});

test('is whole on paper, however little of it has been seen', async ({ page }) => {
  const tables = await page.getByRole('article').count();
  const paper = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const blank = (canvas: HTMLCanvasElement) =>
      !canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height)
        .data.some((byte) => byte !== 0);
    const charts = [...document.querySelectorAll('canvas')];
    const answer = {
      sections: document.querySelectorAll('section').length,
      tables: document.querySelectorAll('section table').length,
      charts: charts.length,
      blank: charts.filter(blank).length,
    };
    dispatchEvent(new Event('afterprint'));
    return answer;
  });
  expect(paper.tables).toBe(await page.getByRole('article').count());
  expect(paper.tables).toBeGreaterThanOrEqual(tables);
  expect(paper.charts).toBeGreaterThan(40);
  expect(paper.blank).toBe(0);
});

test('goes to a table far down, from its contents and from an address', async ({ page }) => {
  const block = sectionOf(page, BEFORE).getByRole('article', { name: 'Resultat vid avslut', exact: true });
  const heading = block.getByRole('heading', { name: 'Resultat vid avslut' });
  const contents = page.getByRole('navigation', { name: 'Innehåll i rapporten' });
  await contents.getByText('Förrehabilitering', { exact: true }).click();
  await contents.getByRole('link', { name: 'Resultat vid avslut' }).filter({ visible: true }).click();
  const inView = async () => {
    await expect(heading).toBeFocused();
    // Below the sticky bar, and in the upper part of the window.
    await expect.poll(async () => (await heading.boundingBox())?.y ?? 0).toBeGreaterThan(60);
    await expect.poll(async () => (await heading.boundingBox())?.y ?? 0).toBeLessThan(400);
  };
  await inView();
  await page.reload();
  await inView();
});

test('shows another period than a mistaken address names, and says so', async ({ page }) => {
  await page.goto('/f/vm/statistik?from=2019-08&to=2019-01');
  await expect(page.getByText('Adressen anger ingen period som går att läsa.')).toContainText('januari–augusti 20');
  await expect(page).toHaveURL(/from=(20\d\d)-01&to=\1-08$/);
  await page.getByLabel('År', { exact: true }).selectOption('2018');
  await expect(page.getByText('Adressen anger ingen period')).toBeHidden();
});

test('lets the choice of insatser go by Escape, by the tab key and by a press beside it', async ({ page }) => {
  const box = page.getByRole('checkbox', { name: REHAB });
  const opener = page.getByText('Alla insatser').first();
  await opener.click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(box).toBeVisible();
  // Beside a box, yet inside.
  await page.getByRole('group', { name: 'Visa' }).click({ position: { x: 300, y: 4 } });
  await expect(box).toBeVisible();
  await page.getByRole('heading', { name: 'Statistik' }).click();
  await expect(box).toBeHidden();
  await opener.click();
  const boxes = await page.getByRole('group', { name: 'Visa' }).getByRole('checkbox').count();
  for (let i = 0; i <= boxes; i++) await page.keyboard.press('Tab');
  await expect(box).toBeHidden();
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
