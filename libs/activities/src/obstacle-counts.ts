import { addDays, type Period } from '@utfall/calendar';
import { type ObstacleStateId, obstacleStates, type ObstacleStep, stateOn } from './obstacle-states.js';
import { inScope, type Scopes } from './scopes.js';

/** An obstacle as it is counted: its steps in order. */
export interface ObstacleRow {
  readonly insats: number | null;
  readonly steps: readonly ObstacleStep[];
}

/** carriedOver + raised = solved + notSolved + open, always. */
export const obstacleFlow = ['carriedOver', 'raised', 'solved', 'notSolved', 'open'] as const;
export type ObstacleFlow = (typeof obstacleFlow)[number];

/** Obstacles that were open at some time of a period. */
export class ObstacleCounts {
  readonly #rows: readonly {
    readonly insats: number | null;
    readonly atStart?: ObstacleStateId;
    readonly atEnd: ObstacleStateId;
  }[];

  constructor(
    rows: readonly ObstacleRow[],
    period: Period,
    private readonly scopes: Scopes,
  ) {
    const [before, last] = [addDays(period.start, -1), addDays(period.end, -1)];
    this.#rows = rows.flatMap(({ insats, steps }) => {
      const atStart = stateOn(steps, before);
      const atEnd = stateOn(steps, last);
      return atEnd === undefined || (atStart !== undefined && isClosed(atStart)) ? [] : [{ insats, atStart, atEnd }];
    });
  }

  of(what: ObstacleFlow, scope: number): number {
    return this.#in(scope).filter(tests[what]).length;
  }

  /** Those in the state on the last day of the period. */
  inState(state: ObstacleStateId, scope: number): number {
    return this.#in(scope).filter(({ atEnd }) => atEnd === state).length;
  }

  #in(scope: number) {
    return this.#rows.filter(({ insats }) => inScope(this.scopes, insats, scope));
  }
}

interface Counted {
  readonly atStart?: ObstacleStateId;
  readonly atEnd: ObstacleStateId;
}

const tests: Readonly<Record<ObstacleFlow, (row: Counted) => boolean>> = {
  carriedOver: ({ atStart }) => atStart !== undefined,
  raised: ({ atStart }) => atStart === undefined,
  solved: ({ atEnd }) => atEnd === 'solved',
  notSolved: ({ atEnd }) => atEnd === 'notSolved',
  open: ({ atEnd }) => !isClosed(atEnd),
};

function isClosed(state: ObstacleStateId): boolean {
  return obstacleStates[state].next.length === 0;
}
