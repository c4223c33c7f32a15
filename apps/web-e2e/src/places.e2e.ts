import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { signIn } from './users.js';
import { expect, test } from './watched-test.js';

test('places are planned, a conflict is merged field by field, and the occupancy is told in words and figures', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel/platser');
  const all = page.getByRole('table', { name: 'Platser och beläggning per insats' });
  await expect(all.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page);
  await all.getByRole('rowheader').first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Att se över' })).toBeVisible();
  // The chart's name is the finding, and the finding stands above it.
  const finding = await page.getByRole('img', { name: /^Beläggningen i / }).getAttribute('aria-label');
  await expect(page.getByText(finding ?? 'no finding', { exact: true })).toBeVisible();
  await page.getByText('Siffrorna månad för månad').click();
  const months = page.getByRole('table', { name: /Beläggning månad för månad/ });
  await expect(months.getByRole('rowheader')).toHaveCount(24);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 720 });

  // A capacity by keyboard; what is wrong is told beside the field.
  await page.getByRole('link', { name: 'Nytt år' }).press('Enter');
  const places = page.getByRole('textbox', { name: 'Platser', exact: true });
  await page.getByRole('radio', { name: 'Löpande platser' }).check();
  await places.fill('tolv');
  await page.keyboard.press('Enter');
  await expect(page.locator('app-error-summary').getByText(/Platser: skriv ett heltal/)).toBeVisible();
  await expect(places).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await places.fill('12');
  // What is typed outlives a reload.
  await page.reload();
  await expect(places).toHaveValue('12');
  await places.press('Enter');
  await expect(page.getByText('Sparat.')).toBeVisible();
  const capacities = page.getByRole('table', { name: /Planerade platser per år/ });
  const made = capacities.getByRole('row', { name: / 12 / }).first();
  await expect(made).toBeVisible();

  // Two change it at once: the later is told what differs and chooses, field by field.
  await made.getByRole('link').click();
  await expect(places).toHaveValue('12');
  const address = page.url();
  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'forbund', 'exempel');
  await other.goto(address);
  await other.getByRole('textbox', { name: 'Platser', exact: true }).fill('14');
  await other.getByRole('textbox', { name: /^Anteckning/ }).fill('Beslut i mars');
  await other.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(other.getByText('Sparat.')).toBeVisible();
  await other.context().close();
  await places.fill('13');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Någon annan har ändrat samtidigt' });
  await expect(dialog.getByRole('group', { name: 'Platser' })).toContainText('14');
  await expect(dialog).toContainText('Anteckning: Beslut i mars');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Spara det valda' }).click();
  await expect(capacities.getByRole('row', { name: / 13 .*Beslut i mars/ })).toBeVisible();

  // A vacancy, and when to warn.
  await page.getByRole('link', { name: 'Ny tjänst' }).click();
  await page.getByRole('combobox', { name: 'Yrkesroll' }).selectOption({ label: 'Kurator' });
  await page.getByRole('textbox', { name: /^Tjänstgöringsgrad/ }).fill('35');
  await page.getByRole('radio', { name: 'vakant' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  const staff = page.getByRole('table', { name: /^Tjänster/ });
  await expect(staff.getByRole('row', { name: /Kurator Kommunen 35 % Vakant/ })).toBeVisible();
  await page.getByRole('link', { name: 'När ska det varnas?' }).click();
  await page.getByRole('textbox', { name: /^Längsta planerade tid/ }).fill('1');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByText(/Längsta planerade tid är en månad/)).toBeVisible();
});

test('a reader of aggregates sees how full it is and no way to a row or a form', async ({ page }) => {
  await signIn(page, 'beredningsgrupp', 'exempel');
  await page.goto('/f/exempel/platser');
  const all = page.getByRole('table', { name: 'Platser och beläggning per insats' });
  await all.getByRole('rowheader').first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Beläggning' })).toBeVisible();
  for (const name of ['Nytt år', 'Ny tjänst', 'När ska det varnas?', 'Visa vilka', 'Visa de pågående']) {
    await expect(page.getByRole('link', { name })).toHaveCount(0);
  }
});
