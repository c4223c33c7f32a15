import { createCanvas, DOMMatrix, type SKRSContext2D } from '@napi-rs/canvas';
import type { ColumnId } from '@utfall/appendix';

type Pattern = 'solid' | 'stripes' | 'dots' | 'lines';

interface Fill {
  readonly color: string;
  readonly pattern: Pattern;
}

/**
 * The colours of the screen (`--series-…` of the web's tokens). Teal and amber differ in hue for every kind of colour blindness and in lightness when printed in grey; the pattern
 * says it a second time. Unknown is grey and last year is a lighter tone of the total.
 */
export const chartFills: Readonly<Record<ColumnId, Fill>> = {
  woman: { color: '#0f5c6b', pattern: 'solid' },
  man: { color: '#c2781a', pattern: 'stripes' },
  other: { color: '#6d5296', pattern: 'dots' },
  unknown: { color: '#82888d', pattern: 'lines' },
  total: { color: '#34414c', pattern: 'solid' },
  previous: { color: '#aab4bd', pattern: 'solid' },
};

/** Side of a pattern in layout pixels, and how much finer than them it is drawn, so that print stays sharp. */
const TILE = 8;
const FINER = 4;

/** What the canvas paints a series with: the colour itself, or the colour with its pattern in white. */
export function fillStyle(context: SKRSContext2D, column: ColumnId): SKRSContext2D['fillStyle'] {
  const { color, pattern } = chartFills[column];
  if (pattern === 'solid') return color;
  const tile = createCanvas(TILE * FINER, TILE * FINER);
  const pen = tile.getContext('2d');
  pen.scale(FINER, FINER);
  pen.fillStyle = color;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = pen.fillStyle = '#ffffff';
  pen.lineWidth = 1.4;
  draw[pattern](pen);
  const filled = context.createPattern(tile, 'repeat');
  if (!filled) throw new Error('the canvas gave no pattern');
  filled.setTransform(new DOMMatrix([1 / FINER, 0, 0, 1 / FINER, 0, 0]));
  return filled;
}

const draw: Readonly<Record<Exclude<Pattern, 'solid'>, (pen: SKRSContext2D) => void>> = {
  // Rising diagonals, drawn past the edges and again one tile to each side, so that they meet where tiles join.
  stripes: (pen) => {
    for (const shift of [-TILE, 0, TILE]) stroke(pen, [shift - TILE, 2 * TILE], [shift + 2 * TILE, -TILE]);
  },
  dots: (pen) => {
    pen.beginPath();
    pen.arc(TILE / 2, TILE / 2, 1.5, 0, 2 * Math.PI);
    pen.fill();
  },
  lines: (pen) => stroke(pen, [0, TILE / 2], [TILE, TILE / 2]),
};

type Point = readonly [number, number];

function stroke(pen: SKRSContext2D, from: Point, to: Point): void {
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
}
