import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

const FILE = `kön;tillfrågade;besvarade;indikator;inget svar;1;2;3;4;5
Kvinna;20;14;91;0;0;0;0;6;8
Man;9;7;91;0;0;0;0;1;6
`;

test('a survey is read from a file, mended, and shows nothing that is too few', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'forbund');
  await page.goto('/f/vm/enkater/installningar');
  await page.getByRole('button', { name: 'Lägg till indikator' }).click();
  const fields = page.getByRole('group', { name: /^Indikator/ }).last();
  await expect(fields.getByRole('textbox', { name: /^Benämning/ })).toBeFocused();
  await fields.getByRole('textbox', { name: 'Nummer' }).fill('91');
  await fields.getByRole('textbox', { name: /^Benämning/ }).fill('Delaktighet');
  await fields.getByRole('textbox', { name: /^Svarsalternativ/ }).fill('1\n2\n3\n4\n5');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByText('Indikatorerna är sparade.')).toBeVisible();
  await signOut(page);

  await signIn(page, 'samordnare');
  await page.goto('/f/vm/enkater/ny');
  await page.getByRole('textbox', { name: /^Benämning/ }).fill('Omgång ett');
  await page.getByRole('textbox', { name: /^Från och med/ }).fill('2026-01-01');
  await page.getByRole('textbox', { name: /^Till och med/ }).fill('2026-01-31');
  await page
    .locator('#survey-file')
    .setInputFiles({ name: 'svar.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  const answered = page.getByRole('textbox', { name: 'Besvarade, Man' });
  await expect(answered).toHaveValue('7');
  // A slip is told where it is, before anything is saved.
  await answered.fill('8');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(
    page
      .getByRole('alert')
      .or(page.locator('app-error-summary'))
      .getByText(/Indikator 91, Man/),
  ).toBeVisible();
  await expectAccessible(page);
  await answered.fill('7');
  await page.getByRole('textbox', { name: /^Analys/ }).fill('De flesta är nöjda.');
  await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter');

  const card = page.getByRole('article', { name: 'Omgång ett' });
  await expect(card.getByRole('row', { name: /Alla 29 21 72 %/ })).toBeVisible();
  // One man chose 4: no gender is told apart, and no cell tells of him.
  await expect(card.getByRole('heading', { name: 'Indikator 91: Delaktighet' })).toBeVisible();
  await expect(card.getByRole('row', { name: /Alla 0 \(0 %\).* 7 \(33 %\) 14 \(67 %\)/ })).toBeVisible();
  await expect(card.getByRole('table', { name: 'Svar på indikator 91' }).getByRole('row')).toHaveCount(2);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 720 });

  // What was entered is not read again: the form has no counts until they are entered anew.
  await card.getByRole('link', { name: /^Ändra/ }).click();
  await expect(page.getByRole('button', { name: 'För in antalen på nytt' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Besvarade, Man' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ta bort' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort' }).click();
  await expect(page.getByText('Enkäten är borttagen.')).toBeVisible();
  await expect(card).toHaveCount(0);
});
