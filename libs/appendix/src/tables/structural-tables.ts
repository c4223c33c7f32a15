import type { TableContext } from '../table-context.js';
import { consultationsTable } from './consultations-table.js';
import { eventsHeldTable } from './events-held-table.js';
import { eventsTable } from './events-table.js';
import { mentorsTable } from './mentors-table.js';
import { obstaclesTable } from './obstacles-table.js';
import type { TableDraft } from './table-draft.js';
import { violenceTable } from './violence-table.js';

/** What is counted without records beside the volume; a table of nothing, now and the year before, is left out. */
export function structuralTables(context: TableContext): readonly TableDraft[] {
  const { now, before, scope } = context;
  const either = (has: (side: TableContext['now']) => boolean): boolean => has(now) || has(before);
  const has = (kind: 'event' | 'consultation' | 'mentorTraining' | 'mentorJob' | 'mentorPlace'): boolean =>
    either(({ activities }) => activities.occasions(kind, scope) > 0);
  return [
    ...(has('event') ? [eventsTable(context), eventsHeldTable(context)] : []),
    ...(has('consultation') ? [consultationsTable(context)] : []),
    ...(has('mentorTraining') || has('mentorJob') || has('mentorPlace') ? [mentorsTable(context)] : []),
    ...(either(({ obstacles }) => obstacles.of('carriedOver', scope) + obstacles.of('raised', scope) > 0)
      ? [obstaclesTable(context)]
      : []),
    ...(either(({ violence }) => violence.of('asked', scope) + violence.of('notAsked', scope) > 0)
      ? [violenceTable(context)]
      : []),
  ];
}
