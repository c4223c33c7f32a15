import type { Page } from '@playwright/test';
import { expectAccessible, expectReachable } from './accessible.js';
import { enrolled, monthsAgo } from './enrolled.js';
import { enterAt, tabTo } from './keyboard.js';
import { signIn } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';

const answer = async (page: Page, question: string, text: string) => {
  await page
    .getByRole('group', { name: new RegExp(`^${question}`) })
    .getByLabel(text, { exact: true })
    .check();
};
const chooseIn = (page: Page, question: string, label: string) =>
  page.getByRole('combobox', { name: new RegExp(`^${question}`) }).selectOption({ label });
const save = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true }).click();
const openForm = async (page: Page, address: string) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Ändra uppgifter' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Ändra uppgifter' })).toBeFocused();
};

test('the later of two is told what the other changed, and chooses field by field', async ({ page, context }) => {
  test.setTimeout(150_000);
  await signIn(page, 'samordnare');
  const { id } = await enrolled(page, { forbund: 'vm', insats: INSATS, startDate: monthsAgo(5) });
  const address = `/f/vm/deltagare/${id}`;
  const other = await context.newPage();
  const answers = page.getByRole('region', { name: 'Vid inskrivningen' });

  await test.step('both have the form open, and the other saves first', async () => {
    await openForm(page, address);
    await openForm(other, address);
    await answer(other, 'Utbildning', 'Grundskola');
    await chooseIn(other, 'Kommun', 'Mellerud');
    await answer(other, 'Kön', 'Man');
    await save(other);
    await expect(other.getByText('Sparat.', { exact: true })).toBeVisible();
  });

  await test.step('what both changed is asked about, what the other alone changed is told', async () => {
    await answer(page, 'Utbildning', 'Högskola');
    await chooseIn(page, 'Kommun', 'Åmål');
    await chooseIn(page, 'Tid i offentlig försörjning', '3–6 år');
    await save(page);
    const dialog = page.getByRole('dialog', { name: 'Någon annan har ändrat samtidigt' });
    await expect(dialog.getByRole('group')).toHaveCount(2);
    const education = dialog.getByRole('group', { name: 'Utbildning' });
    const kommun = dialog.getByRole('group', { name: 'Kommun' });
    await expect(education.getByRole('radio', { name: 'Ditt: Högskola' })).toBeChecked();
    await expect(education.getByRole('radio', { name: 'Det nya: Grundskola' })).not.toBeChecked();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Kön: Man' })).toBeVisible();
    await expectAccessible(page);

    const before = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 256 });
    for (const name of ['Fortsätt skriva', 'Släng allt mitt', 'Spara det valda']) {
      await expectReachable(dialog.getByRole('button', { name }));
    }
    if (before) await page.setViewportSize(before);

    // By keyboard alone: the other's kommun, my education.
    await tabTo(kommun.getByRole('radio', { name: 'Ditt: Åmål' }));
    await page.keyboard.press('ArrowDown');
    await expect(kommun.getByRole('radio', { name: 'Det nya: Mellerud' })).toBeChecked();
    await enterAt(dialog.getByRole('button', { name: 'Spara det valda' }));
    for (const stands of ['Högskola', 'Mellerud', '3–6 år', 'Man']) {
      await expect(answers.getByText(stands, { exact: true })).toBeVisible();
    }
  });

  await test.step('what does not collide is saved beside the other change, which is told', async () => {
    await openForm(page, address);
    await openForm(other, address);
    await answer(other, 'Åldersgrupp', '45–59');
    await save(other);
    await expect(other.getByText('Sparat.', { exact: true })).toBeVisible();
    await answer(page, 'Utbildning', 'Gymnasium');
    await save(page);
    await expect(page.getByText('Någon annan hade samtidigt ändrat: Åldersgrupp.')).toBeVisible();
    for (const stands of ['Gymnasium', '45–59', 'Mellerud']) {
      await expect(answers.getByText(stands, { exact: true })).toBeVisible();
    }
  });

  await test.step('the history has every change', async () => {
    await page.locator('summary').filter({ hasText: 'Historik' }).click();
    await expect(page.getByText('Ändrad', { exact: true })).toHaveCount(4);
  });
});
