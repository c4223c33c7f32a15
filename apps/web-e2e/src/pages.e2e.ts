import { contrastOf, expectAccessible, expectNoSidewaysScroll, expectReachable } from './accessible.js';
import { type DemoUser, signIn } from './users.js';
import { expect, test } from './watched-test.js';

/** Every page but the report, which has its own journey, as a user who may do everything on it. */
const pages: readonly (readonly [DemoUser, string, string])[] = [
  ['samordnare', '/f/exempel', 'Översikt'],
  ['samordnare', '/f/exempel/deltagare', 'Deltagare'],
  ['samordnare', '/f/exempel/deltagare/ny', 'Skriv in deltagare'],
  ['forbund', '/f/exempel/insatser', 'Insatser'],
  ['forbund', '/f/exempel/import', 'Import'],
];

for (const [user, path, heading] of pages) {
  test(`${heading} is accessible and fits a narrow window`, async ({ page }) => {
    await signIn(page, user, 'exempel');
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(heading) })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
}

test('the English edition has the same pages', async ({ page }) => {
  await signIn(page, 'forbund');
  await page.goto('/en/f/vm/statistik?from=2019-01&to=2019-08');
  await expect(page.getByRole('heading', { name: 'Statistics' })).toBeVisible();
  await expect(page.getByText('Cost per exit to work or studies').first()).toBeVisible();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('a half-written enrolment survives a reload', async ({ page }) => {
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel/deltagare/ny');
  const insats = page.getByLabel('Insats', { exact: true });
  await insats.selectOption({ index: 1 });
  await page
    .getByRole('group', { name: /^Registrering/ })
    .getByLabel('Med uppgifter')
    .check();
  const man = page.getByRole('group', { name: /^Kön/ }).getByLabel('Man', { exact: true });
  await man.check();
  await page.reload();
  await expect(man).toBeChecked();
});

test('the focus stays at the heading while a page loads, and the title says which page it is', async ({ page }) => {
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel/deltagare');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveAccessibleName(/^Deltagare \d+$/);
  const code = page.getByRole('link', { name: /^[A-ZÅÄÖ0-9]+-\d{4}-\d{3}$/ }).first();
  const written = (await code.innerText()).trim();
  await code.click();
  await expect(heading).toHaveText(written);
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(/^Deltagande i .+ – Exempelförbundet – Utfall$/);
  await page.getByRole('button', { name: 'Ändra uppgifter' }).click();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect(heading).toBeFocused();

  await page.goto('/f/exempel/insatser');
  await page.getByRole('link', { name: 'Arbetslotsen', exact: true }).click();
  await expect(heading).toHaveText('Arbetslotsen');
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle('Arbetslotsen – Exempelförbundet – Utfall');
});

/** 1280×1024 at 400 % zoom. */
const ZOOMED = { width: 320, height: 256 };

test('a dialog can be read, answered and left at 400 % zoom', async ({ page }) => {
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel/deltagare?urval=ended');
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.setViewportSize(ZOOMED);
  await page.getByRole('button', { name: 'Ångra avslutet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ångra avslutet?' });
  await expect(dialog.getByLabel('Varför?')).toBeFocused();
  await expect(dialog).toContainText(/I [a-zåäö]+ 20\d\d minskar/);
  for (const name of ['Avbryt', 'Ångra avslutet']) await expectReachable(dialog.getByRole('button', { name }));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('how a figure was counted can be read to its end at 400 % zoom', async ({ page }) => {
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel');
  await page.setViewportSize(ZOOMED);
  await page.locator('app-figure button').first().click();
  const dialog = page.getByRole('dialog');
  await expectReachable(dialog.getByRole('button', { name: 'Stäng' }));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a button that cannot be pressed can be read', async ({ page }) => {
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel/deltagare/ny');
  const save = page.getByRole('button', { name: 'Spara', exact: true });
  await save.evaluate((button) => {
    button.setAttribute('aria-disabled', 'true');
  });
  expect(await contrastOf(save)).toBeGreaterThan(4.5);
});

test('the calendar and the menus show where the focus is', async ({ page }) => {
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel/deltagare/ny');
  await page.getByLabel('Med uppgifter').check();
  const focused = page.locator(':focus-visible');
  await page.getByRole('textbox', { name: /^Startdatum/ }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Välj datum i kalender' })).toBeFocused();
  await expect(focused).toHaveCSS('outline-style', 'solid');
  await page.getByRole('button', { name: /Byt förbund/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Exempelförbundet' })).toHaveAttribute('aria-current', 'true');
  await expect(focused).toHaveAttribute('role', 'menuitem');
  await expect(focused).toHaveCSS('outline-style', 'solid');
});

test('a file of another kind is recognised before it is sent', async ({ page }) => {
  await signIn(page, 'forbund', 'exempel');
  await page.goto('/f/exempel/import?typ=ekonomi');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta en tom fil' }).click(),
  ]);
  await page.getByRole('radio', { name: 'Insatser', exact: true }).check();
  await page.locator('input[type=file]').setInputFiles(await file.path());
  await page.getByRole('button', { name: 'Välj ”Ekonomi”' }).click();
  await expect(page.getByRole('radio', { name: 'Ekonomi', exact: true })).toBeChecked();
  await expect(page.getByText('Filens kolumner')).toBeHidden();
  await expectAccessible(page);
});
