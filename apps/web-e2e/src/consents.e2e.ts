import type { Page } from '@playwright/test';
import { expectAccessible, expectReachable } from './accessible.js';
import { ended, enrolled, monthsAgo } from './enrolled.js';
import { enterAt, tabTo } from './keyboard.js';
import { signIn } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

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
