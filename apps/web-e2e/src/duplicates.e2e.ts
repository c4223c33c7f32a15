import { expectAccessible, expectNoSidewaysScroll } from './accessible.js';
import { ended, enrolled, monthsAgo } from './enrolled.js';
import { enterAt } from './keyboard.js';
import { signIn } from './users.js';
import { expect, test } from './watched-test.js';

const INSATS = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
/** Like nobody else in the demo, so that these two are a pair and neither is one with a third. */
const alike = { gender: 'man', ageBand: '60+', education: 'none' };

test('a possible duplicate is offered, merged into one participant, and split again, with its history', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await signIn(page, 'samordnare');
  const first = await enrolled(page, { forbund: 'vm', insats: INSATS, startDate: monthsAgo(9), answers: alike });
  await ended(page, { forbund: 'vm', id: first.id, endDate: monthsAgo(4) });
  const second = await enrolled(page, {
    forbund: 'vm',
    insats: INSATS,
    startDate: monthsAgo(3),
    answers: { ...alike, referrer: 'self' },
  });
  const codes = `${first.code} och ${second.code}`;
  const pair = page.getByRole('region', { name: `${codes}: samma person med två koder?`, exact: true });
  const decided = page.getByRole('region', { name: 'Avgjort' }).getByRole('listitem').filter({ hasText: second.code });
  const historyOf = async (id: string) => {
    await page.goto(`/f/vm/deltagare/${id}`);
    await enterAt(page.locator('summary').filter({ hasText: 'Historik' }));
  };
  const openList = async () => {
    await page.goto('/f/vm/deltagare');
    await enterAt(page.getByRole('link', { name: 'Möjliga dubbletter' }));
  };

  await test.step('offered, with what differs before what is alike', async () => {
    await openList();
    await expect(pair.getByRole('row').filter({ hasText: 'Remittent' })).toContainText('Egen anmälan');
    await expect(pair.getByText('60+')).toBeHidden();
    await enterAt(pair.locator('summary'));
    await expect(pair.getByText('60+')).toBeVisible();
    await expectAccessible(page);
    const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width, height });
  });

  await test.step('left alone when one thinks better of it', async () => {
    await enterAt(pair.getByRole('button', { name: 'Samma person' }));
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('unika individer minskar med en');
    // Until it has the focus it is still opening, and Escape is not heard.
    await expect(page.locator('[role=alertdialog]:focus-within')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(pair).toBeVisible();
  });

  await test.step('merged by keyboard alone', async () => {
    await enterAt(pair.getByRole('button', { name: 'Samma person' }));
    await enterAt(page.getByRole('alertdialog').getByRole('button', { name: 'Sammanför' }));
    await expect(page.getByText(`${second.code} och ${first.code} är nu samma deltagare.`)).toBeVisible();
    await expect(pair).toHaveCount(0);
    await expect(decided).toContainText('samma person');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await historyOf(second.id);
    await expect(page.getByText('Sammanförd med en annan deltagarkod')).toBeVisible();
    // The code stands in somebody's file, so it stays.
    await expect(page.getByRole('heading', { level: 1 })).toContainText(second.code);
  });

  await test.step('split again', async () => {
    await openList();
    await enterAt(decided.getByRole('button', { name: 'Dela upp igen' }));
    await expect(page.getByText('Beslutet är ångrat.')).toBeVisible();
    await expect(pair).toBeVisible();
    await expect(decided).toHaveCount(0);
    await historyOf(second.id);
    await expect(page.getByText('Uppdelad från den andra deltagarkoden')).toBeVisible();
    await expect(page.getByText('Sammanförd med en annan deltagarkod')).toBeVisible();
  });

  await test.step('two people who are alike are not suggested again', async () => {
    await openList();
    await enterAt(pair.getByRole('button', { name: 'Två olika personer' }));
    await expect(pair).toHaveCount(0);
    await expect(decided).toContainText('två olika personer');
    await expectAccessible(page);
  });
});
