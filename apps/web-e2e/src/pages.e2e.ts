import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
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
