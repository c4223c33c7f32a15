import { obstacleStates, parties } from '@utfall/activities';
import type { ObstacleView } from '@utfall/api-contract';
import type { Language } from '../../../shared/language/language.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import * as merge from '../../../shared/ui/dialog/field-merge.js';
import { contentAsSaved, type ObstacleContent } from './obstacle-form.js';

/**
 * What both changed, to different things, and what the other one did alone.
 * @param saved as both found it
 */
export function conflictOf(
  saved: ObstacleView,
  mine: ObstacleContent,
  newer: ObstacleView,
  language: Language,
): Conflict {
  const begun = contentAsSaved(saved);
  const conflict = merge.conflictOf(fieldsOf(language), { saved: begun, begun, mine, newer: contentAsSaved(newer) });
  const [before, after] = [saved, newer].map(({ steps }) => steps.at(-1));
  const moved = after && JSON.stringify(before) !== JSON.stringify(after);
  const step = moved ? [{ label: $localize`Status`, newer: obstacleStates[after.state].label[language] }] : [];
  return { ...conflict, alsoChanged: [...conflict.alsoChanged, ...step] };
}

/** The newer obstacle with my changes in it. @param given fields where the newer shall stand all the same */
export function merged(
  saved: ObstacleView,
  mine: ObstacleContent,
  newer: ObstacleView,
  given?: ReadonlySet<string>,
): ObstacleContent {
  return merge.merged(fieldsOf('sv'), { begun: contentAsSaved(saved), mine, newer: contentAsSaved(newer) }, given);
}

function fieldsOf(language: Language): readonly merge.MergedField<ObstacleContent>[] {
  return [
    merge.fieldOf<ObstacleContent>($localize`Rubrik`, ['title'], ({ title }) => title),
    merge.fieldOf<ObstacleContent>($localize`Påtalat för`, ['party'], ({ party }) => parties[party].label[language]),
    merge.fieldOf<ObstacleContent>($localize`Beskrivning`, ['description'], ({ description }) => description ?? ''),
  ];
}
