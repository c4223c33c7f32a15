import type { ColumnId } from '@utfall/appendix';
import { patternTile, seriesPatterns } from './series-pattern.js';

/** What the chart needs to know of the page: resolved colours and font. */
export interface ChartLook {
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly paper: string;
  readonly font: string;
  readonly fill: (series: ColumnId) => string | CanvasPattern;
  readonly edge: (series: ColumnId) => string;
  /** Pixels that a label takes at the end of its bar. */
  readonly widthOf: (label: string) => number;
}

/** Of the labels at the ends of the bars, and of the axes. */
export const LABEL_SIZE = 12;

/**
 * Reads the look from an element of the page. CSS variables that hold `light-dark()` are resolved only as a colour
 * of an element, so a probe takes each in turn.
 */
export function lookOf(host: HTMLElement, pen: CanvasRenderingContext2D | null): ChartLook {
  const probe = document.createElement('span');
  host.append(probe);
  const color = (variable: string): string => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const paper = color('--mat-sys-surface');
  const edges = Object.fromEntries(
    Object.keys(seriesPatterns).map((id) => [id, color(id === 'previous' ? '--series-total' : `--series-${id}`)]),
  ) as Record<ColumnId, string>;
  const look = {
    ink: color('--mat-sys-on-surface'),
    quiet: color('--mat-sys-on-surface-variant'),
    grid: color('--mat-sys-outline-variant'),
  };
  const font = getComputedStyle(host).fontFamily;
  probe.remove();
  return {
    ...look,
    paper,
    font,
    edge: (series) => edges[series],
    fill: (series) => fillOf(series, edges[series], paper, pen),
    widthOf: (label) => widthOf(label, font, pen),
  };
}

/** Where there is no canvas, as wide as digits are. */
function widthOf(label: string, font: string, pen: CanvasRenderingContext2D | null): number {
  if (!pen) return (label.length * LABEL_SIZE * 3) / 5;
  pen.font = `${LABEL_SIZE}px ${font}`;
  return pen.measureText(label).width;
}

function fillOf(
  series: ColumnId,
  color: string,
  paper: string,
  pen: CanvasRenderingContext2D | null,
): string | CanvasPattern {
  // Last year is a lighter tone of the same.
  if (series === 'previous') return color.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.28)');
  const tile = patternTile(seriesPatterns[series], color, paper);
  return (tile && pen?.createPattern(tile, 'repeat')) ?? color;
}
