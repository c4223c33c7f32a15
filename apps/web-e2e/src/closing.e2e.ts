import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { enrolled, monthsAgo } from './enrolled.js';
import { enterAt, tabTo, typeOver } from './keyboard.js';
import { signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

/** A track of its own, so that nobody else's participants are ended with it. */
const TRACK = 'Spåret som upphör';

test('an insats that has ended is closed: everybody who is left leaves it, each with a reason or none that is known', async ({
  page,
}) => {
  test.setTimeout(180_000);

  const parent = await test.step('the samordnare works in an insats', async () => {
    await signIn(page, 'samordnare', 'exempel');
    await page.goto('/f/exempel/deltagare');
    const insatser = page.getByLabel('Insats', { exact: true });
    // The first is «all».
    const name = await insatser.locator('option').nth(1).innerText();
    await signOut(page);
    return name.trim();
  });

  await test.step('the förbund gives it a track that has ended', async () => {
    await signIn(page, 'forbund', 'exempel');
    await page.goto('/f/exempel/insatser/ny');
    await page.getByLabel('Namn', { exact: true }).fill(TRACK);
    await page.getByLabel('Överordnad insats').selectOption({ label: parent });
    await page.getByLabel('Individinriktad', { exact: true }).check();
    await page.getByLabel('Kodprefix').fill('SLUT');
    await page.getByRole('textbox', { name: /^Startdatum/ }).fill(monthsAgo(24));
    await page.getByRole('textbox', { name: /^Slutdatum/ }).fill(monthsAgo(1));
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(page.getByRole('link', { name: TRACK, exact: true })).toBeVisible();
    await signOut(page);
  });

  await signIn(page, 'samordnare', 'exempel');
  const inTrack = { forbund: 'exempel', insats: TRACK, startDate: monthsAgo(8) };
  const worked = await enrolled(page, inTrack);
  const left = await enrolled(page, { ...inTrack, answers: { gender: 'man' } });
  await enrolled(page, { ...inTrack, answers: { mode: 'anonymous' } });
  const reasonOf = (code: string) => page.getByRole('combobox', { name: `Avslutsorsak för ${code}` });

  await test.step('found from the list, and told what it does to the figures', async () => {
    await page.goto('/f/exempel/deltagare');
    await page.getByLabel('Insats', { exact: true }).selectOption({ label: TRACK });
    await enterAt(page.getByRole('link', { name: 'Stäng insatsen och avsluta dem som är kvar' }));
    const figures = page.getByRole('region', { name: 'Vad det gör med siffrorna' });
    await expect(figures).toContainText('minskar med 2 till 0');
    await expect(figures).toContainText('En anonym avslutas');
    await expect(figures).toContainText('3 avslut saknar orsak');
    await expect(page.getByRole('textbox', { name: /^Slutdatum/ })).toHaveValue(monthsAgo(1));
    await expectAccessible(page);
  });

  await test.step('one leaves to work, and a day before they began is refused', async () => {
    await tabTo(reasonOf(worked.code));
    await page.keyboard.type('Arbete');
    await expect(page.getByRole('region', { name: 'Vad det gör med siffrorna' })).toContainText(
      '2 avslut saknar orsak',
    );
    const last = page.getByRole('textbox', { name: /^Slutdatum/ });
    await last.fill(monthsAgo(9));
    await enterAt(page.getByRole('button', { name: 'Avsluta alla' }));
    await page.getByRole('alertdialog').getByRole('button', { name: 'Avsluta alla' }).click();
    await expect(page.getByRole('group', { name: /behöver rättas/ })).toBeVisible();
    await expectAccessible(page);
    await last.focus();
    await typeOver(last, monthsAgo(1));
  });

  await test.step('all of them are ended in one go', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 720 });
    await enterAt(page.getByRole('button', { name: 'Avsluta alla' }));
    const dialog = page.getByRole('alertdialog', { name: 'Avsluta alla 3 deltaganden?' });
    await expect(dialog).toContainText('insatsen upphörde');
    await enterAt(dialog.getByRole('button', { name: 'Avsluta alla' }));
    await expect(page.getByText('3 deltaganden är avslutade.')).toBeVisible();
    await expect(page).toHaveURL(/urval=ended/);
    await expect(page.getByRole('rowheader')).toHaveCount(3);
  });

  await test.step('each says why, and that the insats ceased', async () => {
    for (const [{ id }, reason] of [
      [worked, 'Arbete'],
      [left, 'Uppgift saknas'],
    ] as const) {
      await page.goto(`/f/exempel/deltagare/${id}`);
      const exit = page.getByRole('region', { name: 'Vid avslutet' });
      await expect(exit.getByText(monthsAgo(1), { exact: true })).toBeVisible();
      const answer = (question: string) => exit.locator('dl > div').filter({ hasText: question });
      await expect(answer('Avslutsorsak')).toContainText(reason);
      await expect(answer('Insatsen upphörde')).toContainText('Ja');
    }
    await page.goto('/f/exempel/deltagare');
    await page.getByLabel('Insats', { exact: true }).selectOption({ label: TRACK });
    await page.getByRole('link', { name: 'Stäng insatsen och avsluta dem som är kvar' }).click();
    await expect(page.getByText('Ingen är kvar i insatsen')).toBeVisible();
  });
});
