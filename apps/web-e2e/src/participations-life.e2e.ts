import { expectAccessible } from './accessible.js';
import { monthsAgo } from './enrolled.js';
import { enterAt, tabTo, typeOver } from './keyboard.js';
import { writeReferral } from './referral-form.js';
import { signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';

test('the whole life of a participation: a referral that the team places, queue, start, contact change, work, follow-up', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const heading = page.getByRole('heading', { level: 1 });
  const group = (name: RegExp) => page.getByRole('group', { name });
  const timeline = page.getByRole('region', { name: 'Tidslinje' });
  let number = '';

  await test.step('the referral team takes it in and places it', async () => {
    await signIn(page, 'remissteam');
    await page.goto('/f/vm/remisser');
    await writeReferral(page, monthsAgo(15));
    await page.getByRole('combobox', { name: /^Insats som söks/ }).selectOption({ label: INSATS });
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(heading).toHaveText(/^\s*R-\d{4}-\d{3}\s*$/);
    number = (await heading.innerText()).trim();
    await page.getByRole('button', { name: 'Placera' }).click();
    await page.getByRole('textbox', { name: /^Datum/ }).fill(monthsAgo(15));
    await page.getByRole('button', { name: 'Placera' }).click();
    await expect(page).toHaveURL(/\/remisser$/);
    await signOut(page);
  });

  // From here on by keyboard alone.
  await test.step('the insats finds it and puts it in its queue', async () => {
    await signIn(page, 'samordnare');
    await page.goto('/f/vm/remisser');
    await enterAt(page.getByRole('link', { name: number }));
    await expect(heading).toHaveText(number);
    await enterAt(page.getByRole('button', { name: 'Ställ i kö' }));
    const on = page.getByRole('textbox', { name: /^Datum/ });
    await tabTo(on);
    await typeOver(on, monthsAgo(14));
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^I kö ·/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the start, with what the referral tells filled in', async () => {
    await enterAt(page.getByRole('link', { name: 'Starta' }));
    await expect(page.getByText(`Inskrivningen startar remissen ${number}`)).toBeVisible();
    await expect(group(/^Kön/).getByLabel('Kvinna')).toBeChecked();
    await tabTo(
      group(/^Åldersgrupp/)
        .getByRole('radio')
        .first(),
    );
    await page.keyboard.press('3');
    await tabTo(
      group(/^Utbildning/)
        .getByRole('radio')
        .first(),
    );
    await page.keyboard.press('3');
    await expect(page.getByRole('combobox', { name: /^Tid i offentlig försörjning/ })).toBeFocused();
    await page.keyboard.type('1');
    await tabTo(
      group(/^Försörjning vid start/)
        .getByRole('checkbox')
        .first(),
    );
    await page.keyboard.press('1');
    const start = page.getByRole('textbox', { name: /^Startdatum/ });
    await tabTo(start);
    await typeOver(start, monthsAgo(13));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Inskrivningen är sparad' })).toBeVisible();
    await enterAt(page.getByRole('link', { name: 'Öppna deltagandet' }));
    await expect(timeline.getByRole('listitem').filter({ hasText: 'Inskriven' })).toContainText(monthsAgo(13));
  });
  const code = (await heading.innerText()).trim();

  await test.step('the contact person changes', async () => {
    for (const [name, from] of [
      ['Samordnare (demo)', monthsAgo(13)],
      ['Insatsägare (demo)', monthsAgo(10)],
    ] as const) {
      await enterAt(timeline.getByRole('link', { name: 'Kontaktperson', exact: true }));
      await expect(page.getByLabel('Kontaktperson')).toBeFocused();
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await typeOver(page.getByRole('textbox', { name: /^Från/ }), from);
      await page.keyboard.press('Enter');
      await expect(timeline.getByText(`Kontaktperson: ${name}`, { exact: true })).toBeVisible();
    }
    await expect(timeline.getByRole('listitem').filter({ hasText: 'Samordnare (demo)' })).toContainText(
      `till ${monthsAgo(10)}`,
    );
  });

  await test.step('the exit to work', async () => {
    await enterAt(page.getByRole('button', { name: 'Avsluta deltagandet' }));
    await typeOver(page.getByRole('textbox', { name: /^Slutdatum/ }), monthsAgo(6));
    await tabTo(page.getByRole('combobox', { name: /^Avslutsorsak/ }));
    await page.keyboard.type('Arbete');
    await page.keyboard.press('Enter');
    await expect(timeline.getByText('Avslutad: Arbete', { exact: true })).toBeVisible();
  });

  await test.step('the follow-up after six months, from the list of those to make', async () => {
    await page.goto(`/f/vm/deltagare?urval=followUp&kod=${code}`);
    await enterAt(page.getByRole('link', { name: code }));
    await enterAt(timeline.getByRole('link', { name: 'Registrera Uppföljning efter 6 månader' }));
    await tabTo(page.getByLabel('Nådd', { exact: true }));
    await page.keyboard.press('Space');
    await tabTo(
      group(/^Försörjning/)
        .getByRole('checkbox')
        .first(),
    );
    await page.keyboard.press('0');
    await tabTo(
      group(/^Sysselsättning/)
        .getByRole('checkbox')
        .first(),
    );
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(timeline.getByText('Uppföljning efter 6 månader: nådd', { exact: true })).toBeVisible();
    await expect(timeline.getByText('Egen försörjning · Arbete utan stöd')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('what happened stands in the order in which it happened, and the referral leads here', async () => {
    const days = await timeline.getByRole('listitem').getByRole('time').allInnerTexts();
    expect(days).toEqual([...days].sort());
    for (const day of [13, 10, 6].map(monthsAgo)) expect(days).toContain(day);
    await page.goto(`/f/vm/deltagare?urval=followUp&kod=${code}`);
    await expect(page.getByText('Ingen deltagare stämmer med urvalet')).toBeVisible();
    await page.goto('/f/vm/remisser');
    await page.getByLabel('Visa').selectOption({ label: 'Startade och avslutade' });
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('link', { name: 'Öppna deltagandet' }).click();
    await expect(heading).toHaveText(code);
  });
});
