import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { figureIn, sectionOf } from './report-table.js';
import { signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsintegrerande sociala företag';
const now = new Date();
const year = now.getFullYear();
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(now);
const REPORT = `/f/vm/statistik?from=${year}-01&to=${today.slice(0, 7)}`;
/** No two questions of a förbund have the same name, and the demo may be used again. */
const QUESTION = `Kontakt med arbetsgivare ${now.getTime() % 100_000}`;

test('a question of the förbund’s own is answered, counted, and closed with its answers kept', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'forbund');
  await page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: 'Egna frågor' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Egna frågor' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/f/vm/fragor/ny');
  await page.getByRole('textbox', { name: 'Fråga', exact: true }).fill('Kön');
  await page.getByRole('textbox', { name: 'Svar 1' }).fill('Ja');
  await page.getByRole('textbox', { name: 'Svar 2' }).fill('Ja');
  await page.getByRole('button', { name: 'Spara' }).click();
  // What is wrong is said beside the fields, and first of all at the top.
  await expect(page.getByRole('link', { name: /Det finns redan en uppgift/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Svar 2: Svaret finns redan/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Fråga', exact: true }).fill(QUESTION);
  const insats = page.getByRole('combobox', { name: 'Ställs i' });
  await insats.selectOption({ label: INSATS });
  await page.getByRole('textbox', { name: 'Svar 2' }).fill('Nej');
  await page.getByRole('textbox', { name: 'Gäller från' }).fill(`${year}-01-01`);
  // A draft survives a reload.
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Fråga', exact: true })).toHaveValue(QUESTION);
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('rowheader', { name: new RegExp(QUESTION) })).toBeVisible();
  await signOut(page);

  await signIn(page, 'samordnare');
  await page.goto('/f/vm/deltagare/ny');
  const chosen = page.getByLabel('Insats', { exact: true });
  const choose = (question: string, answer: string) =>
    page
      .getByRole('group', { name: new RegExp(`^${question}`) })
      .getByLabel(answer, { exact: true })
      .check();
  await chosen.selectOption(await chosen.locator('option', { hasText: INSATS }).first().getAttribute('value'));
  await choose('Registrering', 'Med uppgifter');
  await choose('Kön', 'Kvinna');
  await choose('Åldersgrupp', '30–44');
  await page.getByRole('combobox', { name: /^Kommun/ }).selectOption({ label: 'Vänersborg' });
  await choose('Utbildning', 'Gymnasium');
  await page.getByRole('combobox', { name: /^Tid i offentlig försörjning/ }).selectOption({ label: '1–3 år' });
  await choose('Försörjning vid start', 'Försörjningsstöd');
  await page.getByRole('combobox', { name: /^Remittent/ }).selectOption({ label: 'Arbetsförmedlingen' });
  await page.getByRole('textbox', { name: /^Startdatum/ }).fill(`${year}0102`);
  await choose(QUESTION, 'Nej');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Inskrivningen är sparad' })).toBeVisible();
  await page.getByRole('link', { name: 'Öppna deltagandet' }).click();
  await expect(page.getByText(QUESTION, { exact: true })).toBeVisible();
  const participant = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Avsluta deltagandet' }).click();
  await page.getByRole('textbox', { name: /^Slutdatum/ }).fill(`${year}-01-20`);
  await page.getByRole('combobox', { name: /^Avslutsorsak/ }).selectOption({ label: 'Studier' });
  await page.getByRole('button', { name: 'Spara avslutet' }).click();
  await expect(page.getByRole('button', { name: 'Ångra avslutet' })).toBeVisible();
  await signOut(page);

  await signIn(page, 'beredningsgrupp');
  await page.goto(REPORT);
  const section = sectionOf(page, INSATS);
  await expect(section).toBeVisible();
  expect(await figureIn(section, QUESTION, 'Nej', 'Totalt')).toMatch(/^1 /);
  await expect(page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: 'Egna frågor' })).toHaveCount(
    0,
  );
  await signOut(page);

  await signIn(page, 'forbund');
  await page.goto('/f/vm/fragor');
  await page.getByRole('link', { name: QUESTION }).click();
  await expect(page.getByText('Frågan är besvarad.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Heltal' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Stängd från' }).fill(today);
  await page.setViewportSize({ width: 400, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('row', { name: new RegExp(QUESTION) })).toContainText(`stängd sedan ${today}`);
  await signOut(page);

  await signIn(page, 'samordnare');
  await page.goto(participant);
  await expect(page.getByText(QUESTION, { exact: true })).toBeVisible();
  await page.goto('/f/vm/deltagare/ny');
  await chosen.selectOption(await chosen.locator('option', { hasText: INSATS }).first().getAttribute('value'));
  await choose('Registrering', 'Med uppgifter');
  await expect(page.getByRole('group', { name: /^Kön/ })).toBeVisible();
  await page.getByRole('textbox', { name: /^Startdatum/ }).fill(today);
  await expect(page.getByRole('group', { name: new RegExp(`^${QUESTION}`) })).toHaveCount(0);
});
