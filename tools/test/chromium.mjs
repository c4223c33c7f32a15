import { existsSync } from 'node:fs';
import { run } from '../workspace/run.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** Where the browser of the tests is: CHROMIUM_PATH, else where it usually lies; undefined when there is none. */
export const chromiumPath = () => process.env.CHROMIUM_PATH ?? places.find((path) => existsSync(path));

/** What to do on a machine where this program may not install a browser. */
export const howToInstall =
  'The browser tests need chromium, which is not installed. On Debian and Ubuntu: sudo apt-get install chromium. ' +
  'Elsewhere install Chromium or Chrome and set CHROMIUM_PATH to its program file. Then run npm test again.';

/** Installs a missing chromium where that is possible without asking: as root, with apt. @throws Error saying how to do it by hand */
export async function ensureChromium() {
  const path = chromiumPath();
  if (path && existsSync(path)) return;
  const isRoot = process.getuid?.() === 0;
  if (path || !isRoot || !existsSync('/usr/bin/apt-get')) throw new Error(howToInstall);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { quiet: true, env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { quiet: true, env });
  } catch (error) {
    throw new Error(`${howToInstall} (${error.message})`);
  }
}
