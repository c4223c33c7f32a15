import { expect, type Page } from '@playwright/test';

/** The demo's accounts, by the first part of their address. */
export type DemoUser =
  | 'samordnare'
  | 'insatsagare'
  | 'remissteam'
  | 'styrelse'
  | 'beredningsgrupp'
  | 'forbund'
  | 'ekonom'
  | 'revisor'
  | 'dataskyddsombud'
  | 'administrator';

export const PASSWORD = 'utfall-demo-2026';
export const emailOf = (user: DemoUser) => `${user}@demo.utfall.example`;

/** Signs in as a person does, and lands in the förbund. */
export async function signIn(page: Page, user: DemoUser, forbund = 'vm'): Promise<void> {
  await page.goto(`/logga-in?till=${encodeURIComponent(`/f/${forbund}`)}`);
  await page.getByLabel('E-postadress').fill(emailOf(user));
  await page.getByLabel('Lösenord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page).toHaveURL(new RegExp(`/f/${forbund}(/|$)`));
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Konto/ }).click();
  // By key: a press of the mouse in the moment when the menu opens is dropped by it.
  await page.getByRole('menuitem', { name: 'Logga ut' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
}
