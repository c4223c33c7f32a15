import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

/**
 * Arimo has the widths of Arial, the font of the Word file. It is shipped as a package, because a server often has no
 * fonts at all and a canvas then silently draws charts without text.
 */
const PACKAGED = [
  '@fontsource/arimo/files/arimo-latin-400-normal.woff2',
  '@fontsource/arimo/files/arimo-latin-700-normal.woff2',
];
const FAMILY = 'Utfall Arimo';

let family: string | undefined;

/** The font family of charts, registered the first time it is asked for. @throws Error when the machine has no font. */
export function chartFontFamily(): string {
  family ??= registerPackaged() ?? systemFont();
  return family;
}

function registerPackaged(): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    for (const file of PACKAGED) GlobalFonts.registerFromPath(require.resolve(file), FAMILY);
    return FAMILY;
  } catch {
    return undefined; // the package is not installed: the system's fonts are the next choice
  }
}

function systemFont(): string {
  if (GlobalFonts.families.length === 0) {
    throw new Error(
      'Diagram kan inte ritas: servern saknar typsnitt. Installera till exempel paketet fonts-liberation.',
    );
  }
  return 'Arial, "Liberation Sans", sans-serif';
}
