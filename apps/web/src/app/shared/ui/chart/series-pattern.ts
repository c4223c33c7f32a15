import type { ColumnId } from '@utfall/appendix';

/** How a series is filled beside its colour, so that it is told apart in grey and with colour blindness. */
export type Pattern = 'solid' | 'stripes' | 'dots' | 'cross';

/** Women solid, men striped; the same on every chart. Colours are the CSS variables `--series-<id>`. */
export const seriesPatterns: Readonly<Record<ColumnId, Pattern>> = {
  woman: 'solid',
  man: 'stripes',
  other: 'dots',
  unknown: 'cross',
  total: 'solid',
  previous: 'solid',
};

const TILE = 8;

/** A tile of the pattern to be repeated; undefined for solid and where there is no canvas. */
export function patternTile(pattern: Pattern, color: string, gap: string): HTMLCanvasElement | undefined {
  if (pattern === 'solid') return undefined;
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (!pen) return undefined;
  pen.fillStyle = color;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = gap;
  pen.fillStyle = gap;
  pen.lineWidth = 1.5;
  draw[pattern](pen);
  return tile;
}

const draw: Readonly<Record<Exclude<Pattern, 'solid'>, (pen: CanvasRenderingContext2D) => void>> = {
  stripes: (pen) => diagonals(pen, TILE + 1, -1),
  cross: (pen) => {
    diagonals(pen, TILE + 1, -1);
    diagonals(pen, -1, TILE + 1);
  },
  dots: (pen) => {
    pen.beginPath();
    pen.arc(TILE / 2, TILE / 2, 1.6, 0, 2 * Math.PI);
    pen.fill();
  },
};

/** A line from one side of the tile to the other, and one in each neighbour, so that the tiles join. */
function diagonals(pen: CanvasRenderingContext2D, left: number, right: number): void {
  pen.beginPath();
  for (const offset of [-TILE, 0, TILE]) {
    pen.moveTo(offset - 1, left);
    pen.lineTo(offset + TILE + 1, right);
  }
  pen.stroke();
}
