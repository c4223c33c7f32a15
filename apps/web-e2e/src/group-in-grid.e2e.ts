import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { emailOf, PASSWORD, signIn } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Förrehabilitering';
const year = new Date().getFullYear();
const GROUP = 12;

/** Twelve people as they stand in a spreadsheet, in an order of its own, one of them with a slip. */
const spreadsheet = [
  ['Kön', 'Åldersgrupp', 'Utbildning', 'Tid i offentlig försörjning', 'Försörjning vid start', 'Skostorlek'],
  ...Array.from({ length: GROUP }, (_, i) => [
    i === 4 ? 'Kvinnlig' : i % 2 ? 'Man' : 'Kvinna',
    '30-44',
    'Gymnasium',
    '1–3 år',
    'Försörjningsstöd 50 %; A-kassa',
    '40',
  ]),
]
  .map((row) => row.join('\t'))
  .join('\r\n');

const grid = (page: Page) => page.getByRole('grid', { name: 'Personer och svar' });
/** The cell in the column of that heading. */
async function cellIn(page: Page, row: number, column: string) {
  await expect(grid(page).getByRole('columnheader', { name: column, exact: true })).toBeVisible();
  const headings = await grid(page).getByRole('columnheader').allInnerTexts();
  return grid(page)
    .getByRole('row')
    .nth(row)
    .locator('td')
    .nth(headings.indexOf(column) - 1);
}
const pasteFromSpreadsheet = async (page: Page, text: string) => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
};
const choose = async (page: Page, label: string, text: string) => {
  const list = page.getByLabel(label, { exact: true });
  const option = list.locator('option', { hasText: new RegExp(`^\\s*${text}\\s*$`) }).first();
  await list.selectOption(await option.getAttribute('value'));
};

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a course of twelve is pasted from a spreadsheet, mended in the cell, saved at once, and leaves at once', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'samordnare');
  await page.goto('/f/vm/snabbregistrering');
  await choose(page, 'Insats', INSATS);
  await choose(page, 'Registrering', 'Med uppgifter');
  await choose(page, 'Kommun', 'Mellerud');
  await choose(page, 'Remittent', 'Arbetsförmedlingen');
  await choose(page, 'Medgivande till uppföljning', 'Digitalt');
  await page.getByRole('textbox', { name: 'Startdatum' }).fill(`${year}0105`);
  // What is said for everybody needs no column.
  await expect(grid(page).getByRole('columnheader', { name: 'Kommun' })).toHaveCount(0);
  await expectAccessible(page);

  await test.step('pasted, with the headings in the order of the spreadsheet', async () => {
    await (await cellIn(page, 1, 'Kön')).focus();
    await pasteFromSpreadsheet(page, spreadsheet);
    await expect(page.getByText('12 rader inklistrade. Inga kolumner här: Skostorlek.')).toBeVisible();
    await expect(grid(page).getByRole('row')).toHaveCount(GROUP + 1);
    await expect(await cellIn(page, 2, 'Åldersgrupp')).toHaveText('30–44');
    await expect(await cellIn(page, 5, 'Kön')).toContainText('Kvinnlig');
  });

  await test.step('undone and done again', async () => {
    await page.keyboard.press('Control+z');
    await expect(grid(page).getByRole('row')).not.toHaveCount(GROUP + 1);
    await page.keyboard.press('Control+y');
    await expect(grid(page).getByRole('row')).toHaveCount(GROUP + 1);
  });

  await test.step('kept when the page is loaded again', async () => {
    await page.reload();
    await expect(await cellIn(page, 12, 'Kön')).toHaveText('Man');
    await expect(page.getByLabel('Kommun', { exact: true })).toHaveValue('Mellerud');
  });

  await test.step('with one error nothing is saved, and the error leads to its cell', async () => {
    await page.getByRole('button', { name: 'Spara alla (12)' }).click();
    const summary = page.getByRole('group', { name: 'En sak behöver rättas' });
    await expect(summary).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(await cellIn(page, 5, 'Kön')).toBeFocused();
    await page.keyboard.type('kv');
    await expect(grid(page).getByRole('option', { name: 'Kvinna' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(await cellIn(page, 5, 'Kön')).toHaveText('Kvinna');
    await expect(await cellIn(page, 6, 'Kön')).toBeFocused();
  });

  await test.step('a lost connection loses nothing', async () => {
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Spara alla (12)' }).click();
    await expect(
      page.getByText('Ingen kontakt med servern. Det du har skrivit finns kvar; försök igen.'),
    ).toBeVisible();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Spara alla (12)' }).click();
    await expect(page.getByRole('heading', { name: '12 deltagare är inskrivna' })).toBeVisible();
  });

  const codes = await page.locator('#saved tbody a').allInnerTexts();
  await test.step('all twelve have a code and are in the list', async () => {
    expect(new Set(codes).size).toBe(GROUP);
    for (const code of [codes[0], codes[GROUP - 1]]) {
      await page.goto(`/f/vm/deltagare?kod=${code}`);
      await expect(page.getByRole('link', { name: code ?? '' })).toBeVisible();
    }
  });

  await test.step('the consent that was said for everybody is that of each', async () => {
    await page.getByRole('link', { name: codes[GROUP - 1] ?? '' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(codes[GROUP - 1] ?? '');
    await expect(page.getByText(/Digitalt|digitalt/).first()).toBeVisible();
  });

  await test.step('the group leaves: date and reason once, then what differs', async () => {
    await page.goto('/f/vm/snabbregistrering/avslut');
    await choose(page, 'Insats', INSATS);
    for (const code of codes) await page.getByRole('checkbox', { name: new RegExp(`^${code}`) }).check();
    await page.getByRole('textbox', { name: 'Slutdatum' }).fill(`${year}0120`);
    await (await cellIn(page, 1, 'Avslutsorsak')).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('arb');
    await page.keyboard.press('Enter');
    await expect(await cellIn(page, 2, 'Avslutsorsak')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect(await cellIn(page, 12, 'Avslutsorsak')).toHaveText('Arbete');
    // One of them fell ill; where they went is asked only then.
    await expect(await cellIn(page, 3, 'Avslut till')).toHaveAttribute('aria-readonly', 'true');
    await (await cellIn(page, 3, 'Avslutsorsak')).focus();
    await page.keyboard.type('sjuk');
    await page.keyboard.press('Tab');
    await expect(await cellIn(page, 3, 'Avslut till')).toBeFocused();
    await page.keyboard.type('vå');
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Spara alla (12)' }).click();
    await expect(page.getByRole('heading', { name: '12 deltaganden är avslutade' })).toBeVisible();
    await expect(page.locator('#saved').getByRole('cell', { name: 'Sjukdom' })).toHaveCount(1);
    await expect(page.locator('#saved').getByRole('cell', { name: 'Arbete' })).toHaveCount(GROUP - 1);
  });
});

test('the grid is one stop for the Tab key, and fits a narrow window', async ({ page }) => {
  await signIn(page, 'samordnare');
  await page.goto('/f/vm/snabbregistrering');
  await (await cellIn(page, 1, 'Registrering')).focus();
  await page.keyboard.press('ArrowRight');
  await expect(await cellIn(page, 1, 'Kön')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('Man');
  await page.keyboard.press('Escape');
  await expect(await cellIn(page, 1, 'Kön')).toBeFocused();
  await expect(await cellIn(page, 1, 'Kön')).toHaveText('');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Spara alla/ })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(await cellIn(page, 1, 'Kön')).toBeFocused();
  await page.setViewportSize({ width: 400, height: 900 });
  await expectNoSidewaysScroll(page);
});

test('five hundred rows are written in without waiting for the grid', async ({ page }) => {
  await signIn(page, 'samordnare');
  await page.goto('/f/vm/snabbregistrering');
  await page.getByLabel('Antal rader till').fill('495');
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await expect(grid(page).getByRole('row')).toHaveCount(501);
  await (await cellIn(page, 250, 'Registrering')).focus();
  // Rows that a key draws anew: the row where one writes, and no other.
  await grid(page).evaluate((table) => {
    const drawn = new Set<Node>();
    Reflect.set(window, 'drawn', drawn);
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        drawn.add(element?.closest('app-sheet-row') ?? target);
      }
    }).observe(table, { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.type('anonym');
  await page.keyboard.press('Tab');
  await expect(await cellIn(page, 250, 'Registrering')).toHaveText('Anonym');
  expect(await page.evaluate(() => (Reflect.get(window, 'drawn') as Set<Node>).size)).toBe(1);
});

test('what is typed outlives a session that runs out, and the same person saves it', async ({ page }) => {
  await signIn(page, 'samordnare');
  await page.goto('/f/vm/deltagare/ny');
  await choose(page, 'Insats', INSATS);
  await page
    .getByRole('group', { name: /^Registrering/ })
    .getByLabel('Anonym', { exact: true })
    .check();
  await page.getByRole('textbox', { name: /^Startdatum/ }).fill(`${year}0105`);
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  const again = page.getByRole('dialog');
  await again.getByLabel('Lösenord').fill(PASSWORD);
  const email = again.getByLabel('E-postadress');
  if (await email.isVisible()) await email.fill(emailOf('samordnare'));
  await again.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByRole('heading', { name: 'Inskrivningen är sparad' })).toBeVisible();
});

test('an enrolment that meets a lost connection is saved once, when the net is back', async ({ page }) => {
  await signIn(page, 'samordnare');
  await page.goto('/f/vm/deltagare/ny');
  await choose(page, 'Insats', INSATS);
  await page
    .getByRole('group', { name: /^Registrering/ })
    .getByLabel('Anonym', { exact: true })
    .check();
  const keys: string[] = [];
  page.on('request', (request) => {
    const key = request.headers()['idempotency-key'];
    if (key !== undefined) keys.push(key);
  });
  const save = page.getByRole('button', { name: 'Spara', exact: true });
  await page.context().setOffline(true);
  await save.click();
  await expect(page.getByText('Ingen kontakt med servern. Det du har skrivit finns kvar; försök igen.')).toBeVisible();
  await page.context().setOffline(false);
  // The answer is lost, though the enrolment arrived.
  await page.route('**/participations', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await save.click();
  await expect(page.getByText('Ingen kontakt med servern. Det du har skrivit finns kvar; försök igen.')).toBeVisible();
  await page.unroute('**/participations');
  await save.click();
  await expect(page.getByRole('heading', { name: 'Inskrivningen är sparad' })).toBeVisible();
  expect(keys.length).toBeGreaterThanOrEqual(3);
  expect(new Set(keys).size).toBe(1);
});
