import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { signIn, signOut } from './users.js';
import { expect, test } from './watched-test.js';

interface Session {
  readonly csrfToken: string;
  readonly today: string;
  readonly account: {
    readonly forbund: readonly { readonly id: string; readonly slug: string; readonly insatser: readonly string[] }[];
  };
}

/** A record that contradicts itself, and that stands on another party's place, in the first own insats. */
async function enrolOdd(page: Page): Promise<{ readonly code: string; readonly forbund: string }> {
  const session = (await (await page.request.get('/api/session')).json()) as Session;
  const membership = session.account.forbund.find(({ slug }) => slug === 'vm');
  const forbund = membership?.id ?? '';
  const answers = {
    mode: 'withData',
    gender: 'woman',
    ageBand: '45-59',
    kommun: '1487',
    education: 'upperSecondary',
    supportDuration: '1to3Years',
    supportAtStart: ['sicknessBenefit'],
    sickWithoutSgi: 'yes',
    occupationAtStart: ['noOccupation'],
    referrer: 'forsakringskassan',
    place: 'otherParty',
    startDate: session.today,
  };
  const answer = await page.request.post(`/api/forbund/${forbund}/participations`, {
    headers: { 'x-csrf-token': session.csrfToken },
    data: { insatsId: membership?.insatser[0], answers },
  });
  expect(answer.status()).toBe(201);
  return { code: ((await answer.json()) as { code: string }).code, forbund };
}

test('a record is mended from the worklist, an oddity accepted, and the förbund sees counts alone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'samordnare');
  const { code, forbund } = await enrolOdd(page);

  await page.goto('/f/vm/kvalitet?anmarkning=sicknessBenefitWithoutSgi');
  await expect(page.getByRole('heading', { name: /^Sjukskriven utan SGI, men med sjukpenning/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: code, exact: true }).click();
  // The form is open, at the answer that is to be mended.
  const answer = page.getByRole('group', { name: /^Sjukskriven utan SGI/ });
  await expect(answer.getByRole('radio', { name: 'Ja', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(answer.getByRole('radio', { name: 'Nej', exact: true })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Ändra uppgifter' })).toBeVisible();
  await page.goto('/f/vm/kvalitet?anmarkning=sicknessBenefitWithoutSgi');
  await expect(page.getByRole('heading', { name: /^Att rätta/ })).toBeVisible();
  await expect(page.getByRole('link', { name: code, exact: true })).toHaveCount(0);

  // By keyboard alone: the reason is refused while it holds a personal number, and then accepted.
  await page.goto('/f/vm/kvalitet?anmarkning=otherPartysPlace');
  const row = page.getByRole('row', { name: new RegExp(code) });
  await row.getByRole('button', { name: /^Godta/ }).press('Enter');
  await expect(row.getByRole('textbox', { name: 'Varför det stämmer' })).toBeFocused();
  await page.keyboard.type('Se 19900101-0017');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row.getByText('Fel:')).toBeVisible();
  await row.getByRole('textbox').fill('Regionen betalar platsen.');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Godta', exact: true }).press('Enter');
  await expect(row).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Visa' }).selectOption({ label: 'Godtagna' });
  await expect(row.getByText('Regionen betalar platsen.')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await signOut(page);

  await signIn(page, 'forbund');
  await page.goto('/f/vm/kvalitet');
  await expect(page.getByRole('row', { name: /^På annan parts plats/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hur fullständiga uppgifterna är' })).toBeVisible();
  await expect(page.getByText(code)).toHaveCount(0);
  await expectAccessible(page);
  const worklist = await page.request.get(`/api/forbund/${forbund}/quality/worklist`);
  expect(worklist.status()).toBe(403);
});
