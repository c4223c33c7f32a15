import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Compiles the codebook and gives its module: the generators read what the sources say now, never an old build. */
export async function builtCodebook() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  for (const lib of ['calendar', 'codebook']) {
    execFileSync(process.execPath, [tsc, '-p', `${root}libs/${lib}/tsconfig.build.json`], { stdio: 'inherit' });
  }
  return import('../libs/codebook/dist/index.js');
}
