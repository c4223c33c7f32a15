import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { signIn } from './users.js';
import { expect, test } from './watched-test.js';

const year = new Date().getFullYear() - 1;
const headings = [
  'Ärendenr',
  'Personnr',
  'Deltagare',
  'Kön',
  'Ålder vid start',
  'Hemkommun',
  'Utbildningsnivå',
  'Anvisad av',
  'Inskriven',
  'Utskriven',
  'Avslutsanledning',
];

/** What a kommun's own system writes: semicolons, Windows-1252, words of its own, ages in years. The personal number is nobody's. */
function municipalExport(run: string, numbers: readonly number[]): Buffer {
  const rows = numbers.map((n) => {
    const ended = n % 2 === 0 ? [`30/6 ${year}`, 'Fått jobb'] : ['', ''];
    return [
      `${run}-${n}`,
      '19121212-1212',
      'Kim Påhitt',
      n % 2 === 0 ? 'Kvinnlig' : 'Manlig',
      String(20 + n),
      'Vänersborg',
      'Gymnasieskola',
      'Försäkringskassan',
      `15/${(n % 5) + 1} ${year}`,
      ...ended,
    ];
  });
  // Latin-1 is Windows-1252 for these letters.
  return Buffer.from([headings, ...rows].map((row) => `${row.join(';')}\r\n`).join(''), 'latin1');
}

test('a file of an unknown system is mapped once, tried, saved, imported again without work, and undone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const run = `W${Date.now().toString(36).toUpperCase()}`;
  await signIn(page, 'samordnare', 'exempel');
  await page.goto('/f/exempel/import');
  await page.getByRole('link', { name: 'Importera med guiden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Importera en fil från ett annat system');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'uttag.csv', mimeType: 'text/csv', buffer: municipalExport(run, [1, 2, 3]) });

  await expect(page.getByRole('heading', { name: 'Så här är filen läst' })).toBeVisible();
  await expect(page.getByLabel('Teckenkodning')).toHaveValue('win1252');
  await expect(page.getByLabel('Kolumner skiljs åt med')).toHaveValue(';');
  await expect(page.getByText('2 kolumner läses inte in')).toBeVisible();
  await expect(page.getByText('1212')).toHaveCount(0);
  await expect(page.getByText('Kim Påhitt')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Fortsätt' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad kolumnerna innehåller');
  await expect(page.getByRole('combobox', { name: 'Ålder vid start' })).toHaveValue('age');
  // Left and come back to: the step has an address, and what was chosen is there.
  const insats = page.getByRole('combobox', { name: 'Insats', exact: true });
  await insats.selectOption({ index: 1 });
  await page.reload();
  await expect(insats).not.toHaveValue('');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fortsätt' }).press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad värdena betyder');
  await expect(page.getByRole('combobox', { name: 'Kön: Kvinnlig' })).toHaveValue('woman');
  const confirm = page.getByRole('button', { name: 'Bekräfta och fortsätt' });
  const exit = page.getByRole('combobox', { name: 'Avslutsorsak: Fått jobb' });
  // A value without a meaning blocks, and the error leads to it.
  await exit.selectOption('');
  await confirm.click();
  await page.getByRole('link', { name: 'Välj vad ”Fått jobb” betyder.' }).press('Enter');
  await expect(exit).toBeFocused();
  await exit.selectOption({ label: 'Arbete' });
  await expectAccessible(page);
  await confirm.press('Enter');

  await expect(page.getByRole('heading', { name: '3 deltaganden kan sparas' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Spara 3 deltaganden' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Importen är klar' })).toBeVisible();
  const saved = page.url();

  // Next month: the whole list again with one more. Nothing is asked.
  await page.goto('/f/exempel/import/guide');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'uttag.csv', mimeType: 'text/csv', buffer: municipalExport(run, [1, 2, 3, 4]) });
  await expect(page.getByText('har importerats förut')).toBeVisible();
  await page.getByRole('link', { name: 'Fortsätt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Granska och spara');
  await expect(page.getByRole('heading', { name: 'Ett deltagande kan sparas' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Dubbletter' }).getByRole('row')).toHaveCount(4);

  await page.goto(saved);
  await page.getByRole('link', { name: 'Se eller ångra importen' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ångra importen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ångra importen' }).click();
  await expect(page.getByText(/Importen är ångrad \d/)).toBeVisible();
  await page.goto('/f/exempel/import/historik');
  await expect(page.getByRole('row', { name: /uttag\.csv/ }).first()).toContainText('Ångrad');
  await expectAccessible(page);
});

test('the wizard is not there for those who may not import rows', async ({ page }) => {
  await signIn(page, 'forbund', 'exempel');
  await page.goto('/f/exempel/import');
  await expect(page.getByRole('heading', { name: 'Import' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Importera med guiden' })).toHaveCount(0);
  await page.goto('/f/exempel/import/guide');
  await expect(page.getByRole('heading', { name: 'Sidan finns inte' })).toBeVisible();
});
