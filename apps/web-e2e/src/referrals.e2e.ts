import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { writeReferral } from './referral-form.js';
import { signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
const now = new Date();
/** A day some days ago, as the API sees days. */
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const select = (page: Page, name: RegExp) => page.getByRole('combobox', { name });
const choose = (page: Page, question: string, answer: string) =>
  page
    .getByRole('group', { name: new RegExp(`^${question}`) })
    .getByLabel(answer, { exact: true })
    .check();

/** What the referral does not tell of the person. */
async function fillInEnrolment(page: Page): Promise<void> {
  await choose(page, 'Åldersgrupp', '30–44');
  await choose(page, 'Utbildning', 'Gymnasium');
  await select(page, /^Tid i offentlig försörjning/).selectOption({ label: '1–3 år' });
  await choose(page, 'Försörjning vid start', 'Försörjningsstöd');
}

test('a referral is placed by the referral team and started by an insats that could not see it before', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await signIn(page, 'remissteam');
  await page.goto('/f/vm/remisser');
  await writeReferral(page, ago(12));
  await select(page, /^Insats som söks/).selectOption({ label: INSATS });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(heading(page)).toHaveText(/^\s*R-\d{4}-\d{3}\s*$/);
  const number = (await heading(page).textContent())?.trim() ?? '';
  const address = new URL(page.url()).pathname;
  await expectAccessible(page);
  await signOut(page);

  await signIn(page, 'samordnare');
  await page.goto(address);
  await expect(page.getByText('Det som söktes finns inte.')).toBeVisible();
  await page.goto('/f/vm/remisser');
  await expect(page.getByRole('link', { name: number })).toHaveCount(0);
  await signOut(page);

  await signIn(page, 'remissteam');
  await page.goto('/f/vm/remisser');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: 'Placera' }).click();
  // The insats that was asked for is proposed.
  await expect(select(page, /^Insats/).locator('option:checked')).toContainText(INSATS);
  await page.getByRole('textbox', { name: /^Datum/ }).fill(ago(8));
  await page.getByRole('button', { name: 'Placera' }).click();
  await expect(page).toHaveURL(/\/remisser$/);
  await expect(page.getByRole('link', { name: number })).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByText('Det som söktes finns inte.')).toBeVisible();
  await signOut(page);

  await signIn(page, 'samordnare');
  await page.goto('/f/vm/remisser');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: 'Ställ i kö' }).click();
  await page.getByRole('textbox', { name: /^Datum/ }).fill(ago(6));
  await page.getByRole('button', { name: 'Ställ i kö' }).click();
  await expect(page.getByText(/^I kö ·/)).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await page.getByRole('link', { name: 'Starta' }).click();
  await expect(page.getByText(`Inskrivningen startar remissen ${number}`)).toBeVisible();
  await expect(page.getByRole('group', { name: /^Kön/ }).getByLabel('Kvinna')).toBeChecked();
  await expect(
    select(page, /^Kommun/)
      .locator('option:checked')
      .first(),
  ).toHaveText('Mellerud');
  await fillInEnrolment(page);
  await page.getByRole('textbox', { name: /^Startdatum/ }).fill(ago(2));
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Inskrivningen är sparad' })).toBeVisible();
  await page.goto(address);
  await expect(page.getByText(/^Startad ·/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Öppna deltagandet' })).toBeVisible();
  await expectAccessible(page);
});

test('a referral straight to an insats is taken in, queued and withdrawn with the keyboard alone', async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, 'samordnare');
  await page.goto('/f/vm/remisser/ny');
  const tab = () => page.keyboard.press('Tab');
  const into = async (name: RegExp, role: 'textbox' | 'combobox' = 'combobox') => {
    const field = page.getByRole(role, { name });
    for (let i = 0; i < 40 && !(await field.evaluate((one) => one === document.activeElement)); i += 1) await tab();
    await expect(field).toBeFocused();
  };
  await expect(page.getByRole('textbox', { name: /^Datum då remissen kom/ })).toBeVisible();
  await into(/^Datum då remissen kom/, 'textbox');
  await page.keyboard.type(ago(3).replaceAll('-', ''));
  await into(/^Remittent/);
  await page.keyboard.type('Egen');
  await into(/^Kön/);
  await page.keyboard.type('Man');
  await into(/^Kommun/);
  await page.keyboard.type('Vänersborg');
  await into(/^Insats som söks/);
  await page.keyboard.type('Arbetsrehabteamet – Arbetsl');
  const paper = page.getByLabel('Ifylld remiss eller anmälan');
  for (let i = 0; i < 5 && !(await paper.evaluate((one) => one === document.activeElement)); i += 1) await tab();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/^\s*R-\d{4}-\d{3}\s*$/);

  const act = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    for (let i = 0; i < 60 && !(await button.evaluate((one) => one === document.activeElement)); i += 1) await tab();
    await page.keyboard.press('Enter');
  };
  await act('Placera');
  await into(/^Insats/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Placerad ·/)).toBeVisible();
  await act('Ställ i kö');
  await into(/^Datum/, 'textbox');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^I kö ·/)).toBeVisible();
  await act('Återta');
  await into(/^Orsak/);
  await page.keyboard.type('Egen');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Återtagen ·/)).toBeVisible();
  await expect(heading(page)).toBeFocused();
});

test('two people who change the same referral are told what the other did, and choose field by field', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  await signIn(page, 'remissteam');
  await page.goto('/f/vm/remisser');
  await writeReferral(page, ago(12));
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(heading(page)).toHaveText(/^\s*R-\d{4}-\d{3}\s*$/);
  const address = new URL(page.url()).pathname;
  const context = await browser.newContext();
  const colleague = await context.newPage();
  await signIn(colleague, 'remissteam');

  const open = async (by: Page) => {
    await by.goto(address);
    await by.getByRole('button', { name: 'Ändra uppgifter' }).click();
  };
  const save = (by: Page) => by.getByRole('button', { name: 'Spara', exact: true }).click();
  const fact = (by: Page, label: string) => by.locator('dl > div').filter({ hasText: new RegExp(`^\\s*${label}`) });

  await test.step('where nothing collides both changes stand', async () => {
    await open(page);
    await open(colleague);
    await select(colleague, /^Kommun/).selectOption({ label: 'Vänersborg' });
    await save(colleague);
    await expect(fact(colleague, 'Kommun')).toContainText('Vänersborg');
    await page.getByLabel('Enhet').fill('Enhet Berg');
    await save(page);
    await expect(page.getByText('Någon annan hade samtidigt ändrat: Kommun.')).toBeVisible();
    await expect(fact(page, 'Enhet')).toContainText('Enhet Berg');
    await expect(fact(page, 'Kommun')).toContainText('Vänersborg');
  });

  await test.step('where both changed the same, each field is chosen by itself', async () => {
    await open(page);
    await open(colleague);
    await colleague.getByLabel('Enhet').fill('Enhet Dal');
    await select(colleague, /^Kön/).selectOption({ label: 'Man' });
    await choose(colleague, 'Medgivande till uppföljning', 'Nej');
    await save(colleague);
    await expect(fact(colleague, 'Enhet')).toContainText('Enhet Dal');
    await page.getByLabel('Enhet').fill('Enhet Å');
    await select(page, /^Kommun/).selectOption({ label: 'Mellerud' });
    await select(page, /^Kön/).selectOption({ label: 'Annat' });
    await save(page);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/^Medgivande till uppföljning: Nej/)).toBeVisible();
    await expectAccessible(page);
    await dialog
      .getByRole('group', { name: 'Enhet' })
      .getByLabel(/Enhet Dal/)
      .check();
    await dialog.getByRole('button', { name: 'Spara det valda' }).click();
    await expect(fact(page, 'Enhet')).toContainText('Enhet Dal');
    await expect(fact(page, 'Kön')).toContainText('Annat');
    await expect(fact(page, 'Kommun')).toContainText('Mellerud');
  });

  await test.step('a step on what somebody else has changed is told, and taken again', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: 'Återta' }).click();
    await open(colleague);
    await colleague.getByLabel('Enhet').fill('Enhet Vik');
    await save(colleague);
    await expect(fact(colleague, 'Enhet')).toContainText('Enhet Vik');
    await select(page, /^Orsak/).selectOption({ label: 'Egen begäran' });
    await page.getByRole('button', { name: 'Återta' }).click();
    await expect(page.getByText(/Någon annan har ändrat samtidigt. Enhet: Enhet Vik/)).toBeVisible();
    await page.getByRole('button', { name: 'Återta' }).click();
    await expect(page.getByText(/^Återtagen ·/)).toBeVisible();
  });
  await context.close();
});

test('who sees counts alone reads queue and inflow, and reaches no referral', async ({ page }) => {
  await signIn(page, 'beredningsgrupp', 'exempel');
  await page.goto('/f/exempel/remisser');
  await expect(page.getByRole('table', { name: 'Kö per insats' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^R-/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Inflöde' }).click();
  await expect(page.getByRole('table', { name: 'Per remittent' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  const answers = await page.evaluate(async () => {
    const session = (await (await fetch('/api/session')).json()) as { account: { forbund: { id: string }[] } };
    const paths = session.account.forbund.flatMap(({ id }) =>
      ['team', 'insats'].map((desk) => `/api/forbund/${id}/referrals/${desk}`),
    );
    return await Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(answers).toEqual([403, 403, 403, 403]);
});
