import { expect, type Locator } from '@playwright/test';

/** Farther than any control of a page lies. */
const MOST_TABS = 120;

/** Tabs until the control has the focus, as one does who has no mouse. */
export async function tabTo(control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  const isFocused = () => control.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < MOST_TABS && !(await isFocused()); pressed += 1) {
    await control.page().keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

/** Tabs to a button or a link, and presses Enter. */
export async function enterAt(control: Locator): Promise<void> {
  await tabTo(control);
  await control.page().keyboard.press('Enter');
}

/** Types over what stands in a field that has the focus. */
export async function typeOver(field: Locator, text: string): Promise<void> {
  await expect(field).toBeFocused();
  await field.page().keyboard.press('ControlOrMeta+A');
  await field.page().keyboard.type(text);
}
