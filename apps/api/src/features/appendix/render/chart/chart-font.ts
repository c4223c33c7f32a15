import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

/**
 * Arimo has the widths of Arial, the font of the Word file. It is part of the product (SIL Open Font License, fonts/OFL.txt),
 * because a server often has no fonts at all and a canvas then silently draws charts without text.
 */
const FILE = fileURLToPath(new URL('./fonts/arimo-latin-400-normal.woff2', import.meta.url));
const FAMILY = 'Utfall Arimo';

/** The font family of charts, registered the first time it is asked for. @throws Error when its file is not there. */
export function chartFontFamily(): string {
  if (!GlobalFonts.has(FAMILY) && GlobalFonts.registerFromPath(FILE, FAMILY) === null) {
    throw new Error(`the font of the charts cannot be read: ${FILE}`);
  }
  return FAMILY;
}
