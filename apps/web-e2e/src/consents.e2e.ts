import type { Page } from '@playwright/test';
import { expectAccessible, expectReachable } from './accessible.js';
import { ended, enrolled, monthsAgo } from './enrolled.js';
import { enterAt, tabTo, typeOver } from './keyboard.js';
import { figureIn, sectionOf } from './report-table.js';
import { signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
const now = new Date();
const year = now.getFullYear();
const REPORT = `/f/vm/statistik?from=${year}-01&to=${year}-${String(now.getMonth() + 1).padStart(2, '0')}`;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Figures of the flow of an insats in this year's report; a row that nobody is counted in is not printed. */
async function flowOf(page: Page, rows: readonly string[]): Promise<number[]> {
  await page.goto(REPORT);
  const section = sectionOf(page, 'Arbetsrehabteamet');
  await expect(section).toBeVisible();
  const table = section.getByRole('article', { name: 'Deltagare', exact: true });
  if ((await table.count()) === 0) return rows.map(() => 0);
  await table.getByRole('table').waitFor();
  const figures: number[] = [];
  for (const row of rows) {
    const printed = (await table.getByRole('rowheader', { name: row, exact: true }).count()) > 0;
    figures.push(printed ? Number.parseInt(await figureIn(section, 'Deltagare', row, 'Totalt'), 10) : 0);
  }
  return figures;
}

test('who refuses is registered without a code and a background, keeps spell, kommun, gender and exit reason, and counts', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const rows = ['Aktiva', 'Anonyma', 'Avslutade anonyma'];
  await signIn(page, 'beredningsgrupp');
  const before = await flowOf(page, rows);
  await signOut(page);

  await signIn(page, 'samordnare');
  await page.goto('/f/vm/deltagare');
  await enterAt(page.getByRole('link', { name: 'Skriv in deltagare' }));
  const group = (name: RegExp) => page.getByRole('group', { name });
  await test.step('enrolled by keyboard alone, and asked no more than may be kept', async () => {
    await tabTo(page.getByLabel('Insats', { exact: true }));
    await page.keyboard.type(INSATS);
    await tabTo(
      group(/^Registrering/)
        .getByRole('radio')
        .first(),
    );
    await page.keyboard.press('2');
    // What must be answered comes first.
    await expect(group(/^Plats/).locator('input:focus')).toHaveCount(1);
    await page.keyboard.press('+');
    await typeOver(page.getByRole('textbox', { name: /^Startdatum/ }), `${year}-01-05`);
    await tabTo(group(/^Kön/).getByRole('radio').first());
    await page.keyboard.press('1');
    await expect(page.getByRole('combobox', { name: /^Kommun/ })).toBeFocused();
    await page.keyboard.type('Mellerud');
    for (const question of [/^Åldersgrupp/, /^Utbildning/, /^Försörjning/])
      await expect(group(question)).toHaveCount(0);
    await expect(page.getByText('Medgivande till uppföljning', { exact: true })).toHaveCount(0);
    await expect(page.getByLabel('Deltagarkod som redan finns')).toHaveCount(0);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Deltagandet är anonymt och har därför ingen kod.')).toBeVisible();
    await enterAt(page.getByRole('link', { name: 'Öppna deltagandet' }));
    await expect(heading(page)).toHaveText(/^\s*Anonymt deltagande\s*$/);
  });

  await test.step('ended with its reason', async () => {
    await enterAt(page.getByRole('button', { name: 'Avsluta deltagandet' }));
    await typeOver(page.getByRole('textbox', { name: /^Slutdatum/ }), `${year}-01-20`);
    await tabTo(page.getByRole('combobox', { name: /^Avslutsorsak/ }));
    await page.keyboard.type('Arbete');
    await page.keyboard.press('Enter');
    await expect(panel(page, 'Vid avslutet').getByText('Arbete', { exact: true })).toBeVisible();
    for (const kept of ['Anonym', 'Kvinna', 'Mellerud', `${year}-01-05`]) {
      await expect(panel(page, 'Vid inskrivningen').getByText(kept, { exact: true })).toBeVisible();
    }
    await expect(panel(page, 'Vid avslutet').getByText(`${year}-01-20`, { exact: true })).toBeVisible();
    // Nobody may be asked how it went.
    await expect(panel(page, 'Tidslinje').getByText('Uppföljning')).toHaveCount(0);
    await expect(page.getByRole('list', { name: 'Registrera' })).toHaveCount(0);
    await expectAccessible(page);
  });
  await signOut(page);

  await signIn(page, 'beredningsgrupp');
  const [active = 0, anonymous = 0, endedOnes = 0] = before;
  expect(await flowOf(page, rows)).toEqual([active, anonymous + 1, endedOnes + 1]);
});

test('a withdrawal ends the follow-up at once and takes away code and background, and the page says so', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await signIn(page, 'samordnare');
  const { id, code } = await enrolled(page, { forbund: 'vm', insats: INSATS, startDate: monthsAgo(14) });
  await ended(page, { forbund: 'vm', id, endDate: monthsAgo(6) });
  const toFollowUp = `/f/vm/deltagare?urval=followUp&kod=${code}`;
  await page.goto(toFollowUp);
  await enterAt(page.getByRole('link', { name: code }));
  const timeline = panel(page, 'Tidslinje');
  await expect(timeline.getByRole('link', { name: 'Registrera Uppföljning efter 6 månader' })).toBeVisible();

  await test.step('by keyboard alone, told what will be gone, also at 400 % zoom', async () => {
    await enterAt(page.getByRole('button', { name: 'Återta Uppföljning' }));
    await expect(page.getByRole('textbox', { name: 'Gäller från' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Göra deltagandet anonymt?' });
    await expect(dialog).toContainText('raderas och kan inte tas tillbaka');
    const before = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 256 });
    for (const name of ['Avbryt', 'Gör anonymt']) await expectReachable(dialog.getByRole('button', { name }));
    if (before) await page.setViewportSize(before);
    await enterAt(dialog.getByRole('button', { name: 'Gör anonymt' }));
    await expect(page.getByText('Deltagandet är anonymt.', { exact: true })).toBeVisible();
  });

  await test.step('what is left, and what is not', async () => {
    await expect(heading(page)).toHaveText(/^\s*Anonymt deltagande\s*$/);
    const consents = panel(page, 'Medgivande');
    await expect(consents.getByText('från med uppgifter till anonym.')).toBeVisible();
    await expect(consents.getByText('Medgivandet återtogs')).toBeVisible();
    await expect(timeline.getByText('Uppföljning')).toHaveCount(0);
    await expect(page.getByRole('list', { name: 'Registrera' })).toHaveCount(0);
    const enrolment = panel(page, 'Vid inskrivningen');
    for (const kept of ['Anonym', 'Kvinna', 'Vänersborg', monthsAgo(14)]) {
      await expect(enrolment.getByText(kept, { exact: true })).toBeVisible();
    }
    for (const gone of ['30–44', 'Gymnasium', '1–3 år', 'Försörjningsstöd', 'Arbetsförmedlingen']) {
      await expect(enrolment.getByText(gone, { exact: true })).toHaveCount(0);
    }
    await expect(panel(page, 'Vid avslutet').getByText('Arbete', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await enterAt(page.locator('summary').filter({ hasText: 'Historik' }));
    await expect(page.getByText('Gjord anonym')).toBeVisible();
    await expect(page.locator('main')).not.toContainText(code);
    await expect(page.locator('main')).not.toContainText('Gymnasium');
  });

  await test.step('nobody finds it by its code, and nobody is to be followed up', async () => {
    for (const address of [toFollowUp, `/f/vm/deltagare?kod=${code}`]) {
      await page.goto(address);
      await expect(page.getByText('Ingen deltagare stämmer med urvalet')).toBeVisible();
    }
  });
});

test('a protected identity has the same consequence, and its reason stands nowhere else', async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, 'samordnare');
  const { id, code } = await enrolled(page, { forbund: 'vm', insats: INSATS, startDate: monthsAgo(3) });
  await page.goto(`/f/vm/deltagare/${id}`);
  await enterAt(page.getByRole('button', { name: 'Återta Uppföljning' }));
  await tabTo(page.getByRole('radio', { name: 'Medgivandet återtogs' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Skyddade personuppgifter' })).toBeChecked();
  await enterAt(page.getByRole('button', { name: 'Återta och gör anonymt' }));
  await enterAt(page.getByRole('alertdialog').getByRole('button', { name: 'Gör anonymt' }));
  await expect(heading(page)).toHaveText(/^\s*Anonymt deltagande\s*$/);
  await expect(panel(page, 'Medgivande').getByText('Skyddade personuppgifter')).toBeVisible();
  await expect(panel(page, 'Vid inskrivningen').getByText('Gymnasium')).toHaveCount(0);
  await enterAt(page.locator('summary').filter({ hasText: 'Historik' }));
  await expect(page.getByText('Gjord anonym')).toBeVisible();
  await expect(page.locator('main').getByText('Skyddade personuppgifter')).toHaveCount(1);
  await expect(page.locator('main')).not.toContainText(code);
  await page.goto('/f/vm/deltagare');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Skyddade');
});
