import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from '@jest/globals';
import { chartFontFamily } from './chart-font.js';

describe('the font of the charts', () => {
  it('comes with the product and has the letters and dashes that Swedish tables need', () => {
    const family = chartFontFamily();
    expect(GlobalFonts.has(family)).toBe(true);
    const pen = createCanvas(10, 10).getContext('2d');
    const widthIn = (font: string, text: string) => {
      pen.font = `20px ${font}`;
      return pen.measureText(text).width;
    };
    // A letter that the font lacks would come from another font, or have no width at all.
    for (const letter of 'åäöÅÄÖé–0123456789%+()') expect(widthIn(`"${family}"`, letter)).toBeGreaterThan(3);
    // Arial's own widths: 1139 and 1366 of 2048 units.
    expect(widthIn(`"${family}"`, 'å')).toBeCloseTo((20 * 1139) / 2048, 1);
    expect(widthIn(`"${family}"`, 'Ä')).toBeCloseTo((20 * 1366) / 2048, 1);
  });
});
