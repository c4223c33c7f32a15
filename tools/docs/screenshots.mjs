/**
 * `node tools/docs/screenshots.mjs`: makes the pictures of the documents from the built product with its demo, on a free port and in
 * a folder of its own. Look at them before committing.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { signIn } from '../product/client.mjs';
import { startServer } from '../product/server-process.mjs';
import { chromiumPath, howToInstall } from '../test/chromium.mjs';
import { paths, root } from '../workspace/paths.mjs';
import { prepare } from '../workspace/prepare.mjs';

const ROLE = 'beredningsgrupp';
const FORBUND = 'vm';
const INSATS = 'Arbetsrehabteamet';
const PERIOD = 'from=2019-01&to=2019-08';

/** Name of the file, size of the window, and pixels for each of its own. */
const shots = [
  { name: 'rapport.png', width: 1280, height: 1640, scale: 1 },
  { name: 'rapport-smal.png', width: 400, height: 860, scale: 2 },
];

const folder = join(root, 'docs/images');

await prepare();
const executablePath = chromiumPath();
if (executablePath === undefined) throw new Error(howToInstall);
mkdirSync(folder, { recursive: true });
const { demoAccounts, DEMO_PASSWORD } = await import(join(paths.dist, 'apps/api/demo/demo-accounts.js'));
const { email } = demoAccounts.find(({ role }) => role === ROLE);
const data = mkdtempSync(join(tmpdir(), 'utfall-pictures-'));
const server = await startServer({ UTFALL_DATA: join(data, 'data'), DATABASE_URL: undefined });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const insats = await insatsId();
  for (const shot of shots) await take(shot, insats);
} finally {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}

async function insatsId() {
  const client = await signIn(server.address, email, DEMO_PASSWORD);
  const forbund = client.session.account.forbund.find(({ slug }) => slug === FORBUND);
  const { body } = await client.get(`/api/forbund/${forbund.id}/insatser`);
  return body.find(({ name }) => name === INSATS).id;
}

async function take({ name, width, height, scale }, insats) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.goto(`${server.address}/logga-in`);
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Lösenord').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.waitForURL(/\/f\//);
  await page.goto(`${server.address}/f/${FORBUND}/statistik?${PERIOD}&insats=${insats}`);
  await page.getByRole('heading', { name: INSATS, exact: true }).waitFor();
  await page.locator('canvas').first().waitFor();
  // The first frame of a chart may still be empty.
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, name) });
  await context.close();
  process.stderr.write(`docs/images/${name}\n`);
}
