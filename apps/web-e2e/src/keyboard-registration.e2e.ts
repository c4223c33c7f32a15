import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { signIn } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
const now = new Date();
const year = now.getFullYear();

/** Presses keys one by one, as a person does, and counts every one of them: Tab, figures, letters and Enter alike. */
function keyboardOf(page: Page) {
  let pressed = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      pressed++;
    }
  };
  return {
    press,
    pressed: () => pressed,
    /** The date is typed beside the count. */
    typeDate: (date: string) => page.keyboard.type(date),
  };
}

const focusIn = (page: Page, question: string) => page.getByRole('group', { name: new RegExp(`^${question}`) });
const expectFocusIn = (page: Page, question: string) =>
  expect(focusIn(page, question).locator('input:focus')).toHaveCount(1);

/** From now on no such question is answered. */
async function heldBack(page: Page, address: RegExp): Promise<void> {
  await page.route(address, () => undefined);
}

test('an enrolment takes at most 25 keys beside the date, an exit at most 15, and nothing but the keyboard', async ({
  page,
}) => {
  await signIn(page, 'samordnare');
  const insats = page.getByLabel('Insats', { exact: true });
  // Measured is the form, not how soon the server answers: what the list has fetched is there when the form opens.
  const openForm = async (before?: () => Promise<void>) => {
    await page.goto('/f/vm/deltagare');
    await expect(page.getByLabel('Insats', { exact: true }).getByRole('option', { name: INSATS })).toBeAttached();
    await page.waitForLoadState('networkidle');
    await before?.();
    await page.getByRole('link', { name: 'Skriv in deltagare' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  };
  await openForm();

  await test.step('the first one of the day, when nothing has been chosen before', async () => {
    const { press, pressed, typeDate } = keyboardOf(page);
    await press('Tab');
    await expect(insats).toBeFocused();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab');
    await expect(insats.locator('option:checked')).toContainText(INSATS);
    await press('1');
    await expectFocusIn(page, 'Kön');
    await press('1');
    await expectFocusIn(page, 'Åldersgrupp');
    await press('3');
    await expect(page.getByRole('combobox', { name: /^Kommun/ })).toBeFocused();
    await press('m', 'e', 'Tab');
    await expectFocusIn(page, 'Utbildning');
    await press('3');
    await expect(page.getByRole('combobox', { name: /^Tid i offentlig/ })).toBeFocused();
    await press('1', 'Tab');
    await expectFocusIn(page, 'Försörjning vid start');
    await press('1', '+');
    await expect(page.getByRole('combobox', { name: /^Remittent/ })).toBeFocused();
    await press('a', 'Tab');
    await expectFocusIn(page, 'Plats');
    await press('+');
    await expect(page.getByRole('textbox', { name: /^Startdatum/ })).toBeFocused();
    await typeDate(`${year}0105`);
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'Inskrivningen är sparad' })).toBeVisible();
    test.info().annotations.push({ type: 'keys', description: `enrolment ${pressed()}` });
    expect(pressed()).toBeLessThanOrEqual(25);
  });

  await test.step('what was answered is what was meant', async () => {
    await page.getByRole('link', { name: 'Öppna deltagandet' }).click();
    const answers = page.getByRole('region', { name: 'Vid inskrivningen' });
    for (const answer of [
      'Med uppgifter',
      'Kvinna',
      '30–44',
      'Mellerud',
      'Gymnasium',
      '1–3 år',
      'Försörjningsstöd',
      'Arbetsförmedlingen',
      `${year}-01-05`,
    ])
      await expect(answers.getByText(answer, { exact: true })).toBeVisible();
  });

  await test.step('the exit', async () => {
    const { press, pressed, typeDate } = keyboardOf(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await press('Tab', 'Enter');
    await expect(page.getByRole('textbox', { name: /^Slutdatum/ })).toBeFocused();
    await expectAccessible(page);
    await typeDate(`${year}0120`);
    await press('Tab', 'Tab');
    await expect(page.getByRole('combobox', { name: /^Avslutsorsak/ })).toBeFocused();
    await press('s', 't', 'Enter');
    await expect(page.getByRole('button', { name: 'Ångra avslutet' })).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Vid avslutet' }).getByText('Studier', { exact: true }),
    ).toBeVisible();
    test.info().annotations.push({ type: 'keys', description: `exit ${pressed()}` });
    expect(pressed()).toBeLessThanOrEqual(15);
  });

  await test.step('the next one, with what was used last first in the lists, and today by one key', async () => {
    // What the list has fetched is enough to begin with: the keys need not wait for it to be fetched anew.
    await openForm(() => heldBack(page, /\/api\/forbund\/[^/]+\/(insatser|questions)$/));
    await expect(insats.locator('option:checked')).toContainText(INSATS);
    const { press, pressed } = keyboardOf(page);
    await press('Tab', 'Tab', '1', '2', '2', 'ArrowDown', 'Tab', '2', 'u', 'Tab', '2', '+', 'ArrowDown', 'Tab', '1');
    await expect(page.getByRole('combobox', { name: /^Kommun/ }).locator('option:checked')).toHaveText('Mellerud');
    await press('i', 'Enter');
    await expect(page.getByRole('heading', { name: 'Inskrivningen är sparad' })).toBeVisible();
    expect(pressed()).toBeLessThanOrEqual(20);
  });
});
