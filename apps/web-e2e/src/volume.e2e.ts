import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

const year = new Date().getFullYear();

test('counts of a year are typed, pasted and saved by keyboard alone', async ({ page, context }) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'samordnare', 'exempel');
  // A year that is over has all its months.
  await page.goto(`/f/exempel/volym?ar=${year - 1}`);
  const name = `Språkcafé ${Date.now()}`;
  await page.getByLabel('Insats', { exact: true }).selectOption({ label: 'Kompetens i samverkan' });
  await page.getByRole('textbox', { name: /^Vad som räknas/ }).fill(name);
  await page.keyboard.press('Enter');
  const cell = (gender: string, month: string) => page.getByRole('textbox', { name: `${name}, ${gender}, ${month}` });
  // The last month of the new row, from where the keyboard goes on.
  await expect(cell('Kvinnor', 'december')).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(cell('Män', 'december')).toBeFocused();
  await page.keyboard.type('x');
  await page.getByRole('button', { name: /^Spara 2 ändrade rutor/ }).press('Enter');
  const summary = page.getByRole('group', { name: 'En sak behöver rättas' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link').press('Enter');
  await expect(cell('Män', 'december')).toBeFocused();
  await page.keyboard.press('Escape');
  for (let i = 0; i < 11; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(cell('Kvinnor', 'januari')).toBeFocused();
  await page.evaluate(() => navigator.clipboard.writeText('1\t2\t3\r\n4\t5\t6\r\n'));
  await page.keyboard.press('Control+V');
  await expect(cell('Män', 'mars')).toHaveValue('6');
  const total = page
    .getByRole('rowgroup')
    .filter({ hasText: name })
    .getByRole('row', { name: /^Totalt/ });
  await expect(total.getByRole('gridcell').last()).toHaveText('28');
  await expectAccessible(page);

  // What is typed is there after a reload, and saved all at once.
  await page.reload();
  await expect(cell('Män', 'mars')).toHaveValue('6');
  await page.getByRole('button', { name: /^Spara 7 ändrade rutor/ }).press('Enter');
  await expect(page.getByText('7 rutor är sparade.')).toBeVisible();
  await page.reload();
  await expect(cell('Kvinnor', 'december')).toHaveValue('7');
  await page.getByLabel('Besök').check();
  await expect(cell('Kvinnor', 'december')).toHaveValue('0');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});

test('a joint event is counted as the own share, on the page and in the report', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel/volym/aktiviteter');
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ny aktivitet' }).click();
  const subject = `Samverkansdag ${Date.now()}`;
  await page.getByRole('combobox', { name: /^Tema/ }).fill('Möte med 19121212-1212');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('group', { name: 'En sak behöver rättas' })).toContainText('personnummer');
  await page.getByRole('combobox', { name: /^Tema/ }).fill(subject);
  await page.getByRole('textbox', { name: /^Antal förbund/ }).fill('3');
  await page.getByRole('radio', { name: /^Lika delar/ }).check();
  await page.getByRole('textbox', { name: 'Kommunen, Kvinnor' }).fill('42');
  await page.getByRole('textbox', { name: 'Kommunen, Män' }).fill('30');
  await expect(page.getByRole('row', { name: /^Egen andel, totalt 24/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Alla förbund, totalt 72/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: subject });
  await expect(row).toContainText('egen andel av 72');
  await row.getByRole('link').click();
  await page.getByRole('button', { name: 'Ta bort' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort' }).click();
  await expect(page.getByText('Aktiviteten är borttagen.')).toBeVisible();
});

test('an obstacle is raised, answered and taken a step back', async ({ page }) => {
  await signIn(page, 'forbund', 'exempel');
  await page.goto('/f/exempel/volym/hinder');
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Påtala ett hinder' }).click();
  const title = `Långa svarstider ${Date.now()}`;
  await page.getByLabel('Rubrik').fill(title);
  await page.getByLabel('Påtalat för').selectOption({ label: 'Regionen' });
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByRole('link', { name: title }).click();
  await expectAccessible(page);
  await page.getByLabel('Ny status').selectOption({ label: 'Besvarat' });
  await page.getByRole('button', { name: 'Spara statusen' }).click();
  const steps = page.getByRole('listitem');
  await expect(steps.filter({ hasText: 'Besvarat' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Ångra det senaste steget' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ångra steget' }).click();
  await expect(steps.filter({ hasText: 'Besvarat' })).toHaveCount(0);
});

test('the tally of a month agrees with itself, and those who read the report reach no month', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel/volym/vald');
  await page.getByLabel('Insats', { exact: true }).selectOption({ label: 'Kompetens i samverkan' });
  await expect(page.getByRole('textbox', { name: 'Kvinnor, Tillfrågade' })).toBeVisible();
  const cell = (column: string) => page.getByRole('textbox', { name: `Annat, ${column}` });
  await cell('Tillfrågade').fill('4');
  await cell('Avböjde').fill('1');
  await cell('Fråga 1, ja').fill('1');
  await cell('Fråga 1, nej').fill('1');
  await page.getByRole('button', { name: 'Spara månaden' }).click();
  await expect(page.getByRole('group', { name: 'En sak behöver rättas' })).toBeFocused();
  await cell('Fråga 1, nej').fill('2');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Spara månaden' }).click();
  await expect(page.getByText('Månaden är sparad.')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await signOut(page);

  await signIn(page, 'forbund', 'exempel');
  await page.goto('/f/exempel/volym/vald');
  await expect(page.getByRole('heading', { name: 'Förbundets frågor' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Tillfrågade/ })).toHaveCount(0);
  await expectAccessible(page);
  await signOut(page);
  await signIn(page, 'beredningsgrupp', 'exempel');
  await page.goto('/f/exempel/volym');
  await expect(page.getByRole('heading', { name: 'Sidan finns inte' })).toBeVisible();
});
