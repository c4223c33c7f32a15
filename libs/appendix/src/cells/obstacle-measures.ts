import type { ObstacleFlow } from '@utfall/activities';
import type { MeasureId } from '@utfall/codebook';

/** The measure of each part of the flow of obstacles. */
export const obstacleMeasures = {
  carriedOver: 'obstaclesCarriedOver',
  raised: 'obstaclesRaised',
  solved: 'obstaclesSolved',
  notSolved: 'obstaclesNotSolved',
  open: 'obstaclesOpen',
} as const satisfies Record<ObstacleFlow, MeasureId>;
