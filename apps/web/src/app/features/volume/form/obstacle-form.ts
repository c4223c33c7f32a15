import type { ObstacleView } from '@utfall/api-contract';

/** What is said of an obstacle; its steps are taken one by one. */
export type ObstacleContent = Pick<ObstacleView, 'insatsId' | 'party' | 'title' | 'description'>;

/** What stands in the fields. */
export interface TypedObstacle {
  readonly insatsId: string;
  readonly party: ObstacleView['party'];
  readonly title: string;
  readonly description: string;
  /** The day it was raised, of a new one. */
  readonly date: string | null;
}

export function typedObstacle(saved: ObstacleView | undefined, today: string): TypedObstacle {
  return {
    insatsId: saved?.insatsId ?? '',
    party: saved?.party ?? 'arbetsformedlingen',
    title: saved?.title ?? '',
    description: saved?.description ?? '',
    date: saved?.steps[0]?.date ?? today,
  };
}

export function obstacleContent({ insatsId, party, title, description }: TypedObstacle): ObstacleContent {
  return { insatsId: insatsId || null, party, title: title.trim(), description: description.trim() || null };
}

/** The content of an obstacle as it is saved. */
export function contentAsSaved({ insatsId, party, title, description }: ObstacleView): ObstacleContent {
  return { insatsId, party, title, description };
}
