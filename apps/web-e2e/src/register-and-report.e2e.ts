import { figureIn, sectionOf } from './report-table.js';
import { signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
const now = new Date();
const year = now.getFullYear();
const month = String(now.getMonth() + 1).padStart(2, '0');
const REPORT = `/f/vm/statistik?from=${year}-01&to=${year}-${month}`;

test('a registered exit to work is counted in the report, and no row is reachable for those who read it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const countOf = async (row: string) => {
    await page.goto(REPORT);
    const section = sectionOf(page, 'Arbetsrehabteamet');
    // An insats without participations in the period has no table to count in.
    await expect(page.getByRole('heading', { name: 'Statistik' })).toBeVisible();
    await expect(section).toBeVisible();
    if ((await section.getByRole('article', { name: 'Avslutsorsak', exact: true }).count()) === 0) return 0;
    return Number.parseInt(await figureIn(section, 'Avslutsorsak', row, 'Totalt'), 10);
  };

  await signIn(page, 'beredningsgrupp');
  const before = await countOf('Arbete');
  await signOut(page);

  await signIn(page, 'samordnare');
  await page.goto('/f/vm/deltagare/ny');
  const insats = page.getByLabel('Insats', { exact: true });
  await insats.selectOption(await insats.locator('option', { hasText: INSATS }).getAttribute('value'));
  const choose = (question: string, answer: string) =>
    page
      .getByRole('group', { name: new RegExp(`^${question}`) })
      .getByLabel(answer, { exact: true })
      .check();
  await choose('Registrering', 'Med uppgifter');
  await choose('Kön', 'Kvinna');
  await choose('Åldersgrupp', '30–44');
  await page.getByRole('combobox', { name: /^Kommun/ }).selectOption({ label: 'Vänersborg' });
  await choose('Utbildning', 'Gymnasium');
  await page.getByRole('combobox', { name: /^Tid i offentlig försörjning/ }).selectOption({ label: '1–3 år' });
  await choose('Försörjning vid start', 'Försörjningsstöd');
  await page.getByRole('combobox', { name: /^Remittent/ }).selectOption({ label: 'Arbetsförmedlingen' });
  await page.getByRole('textbox', { name: /^Startdatum/ }).fill(`${year}0105`);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Inskrivningen är sparad' })).toBeVisible();
  await page.getByRole('link', { name: 'Öppna deltagandet' }).click();

  await page.getByRole('button', { name: 'Avsluta deltagandet' }).click();
  await page.getByRole('textbox', { name: /^Slutdatum/ }).fill(`${year}-01-20`);
  await page.getByRole('combobox', { name: /^Avslutsorsak/ }).selectOption({ label: 'Arbete' });
  await page.getByRole('button', { name: 'Spara avslutet' }).click();
  await expect(page.getByRole('button', { name: 'Ångra avslutet' })).toBeVisible();
  // Where a person reads on after saving, by ear as well.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const participant = page.url();
  const id = participant.split('/').at(-1) ?? '';
  await signOut(page);

  await signIn(page, 'beredningsgrupp');
  expect(await countOf('Arbete')).toBe(before + 1);

  await expect(page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: 'Deltagare' })).toHaveCount(0);
  for (const guessed of ['/f/vm/deltagare', '/f/vm/deltagare/ny', new URL(participant).pathname]) {
    await page.goto(guessed);
    await expect(page.getByRole('heading', { name: 'Sidan finns inte' })).toBeVisible();
  }
  const forbund = await page.evaluate(async () => {
    const session = (await (await fetch('/api/session')).json()) as {
      account: { forbund: { id: string; slug: string }[] };
    };
    return session.account.forbund.find((one) => one.slug === 'vm')?.id;
  });
  for (const path of ['participations', `participations/${id}`, `participations/${id}/history`]) {
    const answer = await page.request.get(`/api/forbund/${forbund}/${path}`);
    expect([path, answer.status()]).toEqual([path, 403]);
  }
});
