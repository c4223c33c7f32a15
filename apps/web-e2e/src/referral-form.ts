import type { Page } from '@playwright/test';

const select = (page: Page, name: RegExp) => page.getByRole('combobox', { name });
const choose = (page: Page, question: string, answer: string) =>
  page
    .getByRole('group', { name: new RegExp(`^${question}`) })
    .getByLabel(answer, { exact: true })
    .check();

/** Fills in what a referral from Försäkringskassan needs, with both consents. It is neither sent to an insats nor saved yet. */
export async function writeReferral(page: Page, received: string): Promise<void> {
  await page.getByRole('link', { name: 'Ny remiss' }).click();
  await page.getByRole('textbox', { name: /^Datum då remissen kom/ }).fill(received.replaceAll('-', ''));
  await select(page, /^Remittent/).selectOption({ label: 'Försäkringskassan' });
  await page.getByLabel('Enhet').fill('Enhet Sjö');
  await select(page, /^Kön/).selectOption({ label: 'Kvinna' });
  await select(page, /^Kommun/).selectOption({ label: 'Mellerud' });
  await choose(page, 'Följde med remissen', 'Ifylld remiss eller anmälan');
  await choose(page, 'Följde med remissen', 'Kartläggning eller planering');
  await choose(page, 'Medgivande till uppföljning', 'Ja');
  await choose(page, 'Medgivande att häva sekretess', 'Ja');
}
