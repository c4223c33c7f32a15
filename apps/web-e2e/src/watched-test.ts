import { test as base, expect } from '@playwright/test';

/** What the browser is allowed to complain about: the API's own refusals, which it prints as failed loads. */
const EXPECTED = /Failed to load resource/;

/**
 * Every journey fails on a violation of the content security policy, on an uncaught error and on an error in the console:
 * a page may look right and still be broken.
 */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      await use(undefined);
      expect(complaints, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
