import { expectAccessible } from './accessible.js';
import { emailOf, PASSWORD, signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

test('refuses a wrong password beside the form and keeps what was typed', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByRole('link', { name: 'Skriv din e-postadress.' })).toBeVisible();
  await page.getByLabel('E-postadress').fill(emailOf('ekonom'));
  await page.getByLabel('Lösenord').fill('inte rätt lösenord');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByText('E-postadressen eller lösenordet är fel.').first()).toBeVisible();
  await expect(page.getByLabel('E-postadress')).toHaveValue(emailOf('ekonom'));
});

test('leads back to the page that was asked for', async ({ page }) => {
  const asked = '/f/vm/statistik?from=2019-01&to=2019-08';
  await page.goto(asked);
  await page.getByLabel('E-postadress').fill(emailOf('forbund'));
  await page.getByLabel('Lösenord').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp('/f/vm/statistik\\?from=2019-01&to=2019-08'));
  await expect(page.getByRole('heading', { name: 'Statistik' })).toBeVisible();
});

test('asks only for the password when the session is lost, and says that it was wrong', async ({ page }) => {
  await signIn(page, 'forbund');
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Insatser', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Logga in igen' });
  await dialog.getByLabel('Lösenord').fill('inte rätt lösenord');
  await dialog.getByRole('button', { name: 'Logga in' }).click();
  await expect(dialog.getByRole('link', { name: 'Lösenordet är fel.' })).toBeVisible();
  await expect(dialog).not.toContainText('E-postadressen');
  await dialog.getByLabel('Lösenord').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Logga in' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Insatser' })).toBeVisible();
});

test('switches between two förbund in sight', async ({ page }) => {
  await signIn(page, 'samordnare');
  await page.getByRole('button', { name: /Byt förbund/ }).click();
  await page.getByRole('menuitem', { name: /Exempelförbundet/ }).click();
  await expect(page).toHaveURL(/\/f\/exempel/);
  await signOut(page);
});

const pagesOf = {
  samordnare: [
    'Översikt',
    'Deltagare',
    'Remisser och kö',
    'Rutnät',
    'Volym och aktiviteter',
    'Platser',
    'Datakvalitet',
    'Import',
    'Statistik',
    'Enkäter',
    'Insatser',
  ],
  insatsagare: [
    'Översikt',
    'Deltagare',
    'Remisser och kö',
    'Volym och aktiviteter',
    'Platser',
    'Datakvalitet',
    'Statistik',
    'Enkäter',
    'Insatser',
  ],
  remissteam: ['Översikt', 'Remisser och kö'],
  beredningsgrupp: ['Översikt', 'Remisser och kö', 'Platser', 'Datakvalitet', 'Statistik', 'Enkäter', 'Insatser'],
  forbund: [
    'Översikt',
    'Remisser och kö',
    'Volym och aktiviteter',
    'Platser',
    'Datakvalitet',
    'Import',
    'Statistik',
    'Enkäter',
    'Insatser',
    'Egna frågor',
  ],
  ekonom: ['Översikt', 'Remisser och kö', 'Platser', 'Import', 'Statistik', 'Insatser'],
} as const;
for (const [user, expected] of Object.entries(pagesOf)) {
  test(`shows ${user} the pages of the role and no other`, async ({ page }) => {
    await signIn(page, user as keyof typeof pagesOf);
    const links = page.getByRole('navigation', { name: 'Sidor' }).first().getByRole('link');
    await expect(links).toHaveText(expected.map((name) => new RegExp(`^\\s*${name}\\s*$`)));
  });
}
