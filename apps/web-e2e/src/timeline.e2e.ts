import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { enrolled, monthsAgo } from './enrolled.js';
import { signIn } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
const OTHER = 'Arbetsrehabteamet – Förrehabilitering';

test('a change of contact person, an exit to work and the follow-up after six months stand in the timeline', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'samordnare');
  const { id, code } = await enrolled(page, { forbund: 'vm', insats: INSATS, startDate: monthsAgo(14) });
  await page.goto(`/f/vm/deltagare/${id}`);
  const timeline = page.getByRole('region', { name: 'Tidslinje' });
  await expect(timeline.getByRole('listitem').filter({ hasText: 'Inskriven' })).toBeVisible();

  await test.step('two contact persons, by keyboard alone', async () => {
    for (const [name, from] of [
      ['Samordnare (demo)', monthsAgo(14)],
      ['Insatsägare (demo)', monthsAgo(10)],
    ] as const) {
      await timeline.getByRole('link', { name: 'Kontaktperson', exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Kontaktperson' })).toBeVisible();
      // The first field has the focus.
      await expect(page.getByLabel('Kontaktperson')).toBeFocused();
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(from);
      await page.keyboard.press('Enter');
      await expect(timeline.getByText(`Kontaktperson: ${name}`, { exact: true })).toBeVisible();
    }
    await expect(timeline.getByRole('listitem').filter({ hasText: 'Samordnare (demo)' })).toContainText(
      `till ${monthsAgo(10)}`,
    );
  });

  await test.step('a meeting without notes, corrected with a reason', async () => {
    await timeline.getByRole('link', { name: 'Möte', exact: true }).click();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Datum' }).fill(monthsAgo(9));
    await page.getByLabel('Slag av möte').selectOption({ label: 'Samordningsmöte' });
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(page.getByRole('link', { name: /Deltog|välj minst en/ })).toBeVisible();
    await page.getByLabel('Försäkringskassan').check();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    const meeting = timeline.getByRole('listitem').filter({ hasText: 'Samordningsmöte' });
    await expect(meeting).toContainText('Försäkringskassan');
    await meeting.getByRole('link', { name: /^Ändra/ }).click();
    await page.getByLabel('Deltagaren').check();
    await page.getByLabel('Varför rättas uppgiften?').fill('Deltagaren var också med');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(timeline.getByText('Deltagaren · Försäkringskassan')).toBeVisible();
  });

  await test.step('the exit', async () => {
    await page.getByRole('button', { name: 'Avsluta deltagandet' }).click();
    await page.getByRole('textbox', { name: /^Slutdatum/ }).fill(monthsAgo(6));
    await page.getByRole('combobox', { name: /^Avslutsorsak/ }).selectOption({ label: 'Arbete' });
    await page.getByRole('button', { name: 'Spara avslutet' }).click();
    await expect(timeline.getByText('Avslutad: Arbete', { exact: true })).toBeVisible();
  });

  await test.step('the follow-up, found in the list of those to make', async () => {
    await page.goto(`/f/vm/deltagare?urval=followUp&kod=${code}`);
    await page.getByRole('link', { name: code }).click();
    await expect(timeline.getByRole('listitem').filter({ hasText: 'I dag' })).toHaveAttribute('aria-current', 'date');
    await expectAccessible(page);
    await timeline.getByRole('link', { name: 'Registrera Uppföljning efter 6 månader' }).click();
    await page.getByLabel('Nådd', { exact: true }).check();
    await page
      .getByRole('group', { name: /^Försörjning/ })
      .getByLabel('Egen försörjning')
      .check();
    await page
      .getByRole('group', { name: /^Sysselsättning/ })
      .getByLabel('Arbete utan stöd')
      .check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(timeline.getByText('Uppföljning efter 6 månader: nådd', { exact: true })).toBeVisible();
    await expect(timeline.getByText('Egen försörjning · Arbete utan stöd')).toBeVisible();
  });

  await test.step('who did what and why', async () => {
    await page.getByText('Historik', { exact: true }).click();
    await expect(page.getByText('Uppföljning registrerad')).toBeVisible();
    await expect(page.getByText('Skäl: Deltagaren var också med')).toBeVisible();
  });

  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('a participant goes on to another insats in one step, and both sides show it', async ({ page }) => {
  await signIn(page, 'samordnare');
  const { id, code } = await enrolled(page, { forbund: 'vm', insats: INSATS, startDate: monthsAgo(5) });
  await page.goto(`/f/vm/deltagare/${id}`);
  const timeline = page.getByRole('region', { name: 'Tidslinje' });
  await timeline.getByRole('link', { name: 'Gå vidare till annan insats' }).click();
  await expectAccessible(page);
  await page.getByLabel('Insats', { exact: true }).selectOption({ label: OTHER });
  await page.getByRole('textbox', { name: /^Slutdatum/ }).fill(monthsAgo(1));
  await page.getByRole('button', { name: 'Avsluta här och skriv in där' }).click();

  const entered = timeline.getByRole('listitem').filter({ hasText: 'Inskriven' });
  await expect(entered).toContainText('Kom från');
  await expect(entered).toContainText(monthsAgo(1));
  await entered.getByRole('link', { name: new RegExp(code) }).click();
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  await expect(
    timeline.getByText('Avslutad: Fortsatt rehabilitering, Annan insats i förbundet', { exact: true }),
  ).toBeVisible();
  await expect(timeline.getByRole('link', { name: new RegExp(OTHER) })).toBeVisible();

  await test.step('an undone exit asks why and is no hand-over any more', async () => {
    await page.getByRole('button', { name: 'Ångra avslutet' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ångra avslutet' }).click();
    await expect(dialog.getByText('Skriv kort varför uppgiften rättas.')).toBeVisible();
    await dialog.getByLabel('Varför?').fill('Blev kvar ändå');
    await dialog.getByRole('button', { name: 'Ångra avslutet' }).click();
    await expect(page.getByRole('button', { name: 'Avsluta deltagandet' })).toBeVisible();
    await expect(timeline.getByText('Gick vidare till')).toHaveCount(0);
  });
});
