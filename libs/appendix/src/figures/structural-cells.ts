import { obstacleFlow } from '@utfall/activities';
import type { GenderOrTotal } from '@utfall/outcome-statistics';
import { countCell } from '../cells/count-cell.js';
import { obstacleMeasures } from '../cells/obstacle-measures.js';
import { shareCell } from '../cells/share-cell.js';
import type { CountedPeriod } from '../counted-periods.js';
import type { ReportCell } from '../report.js';

/** What is counted without records, of everybody or of one gender. How many events and obstacles there were is of no gender. */
export function structuralCells(
  { activities, obstacles, violence }: CountedPeriod,
  scope: number,
  gender: GenderOrTotal,
): ReportCell[] {
  const [yes, no] = (['yes', 'no'] as const).map((answer) => violence.answers(answer, scope, gender));
  const answers = (yes ?? 0) + (no ?? 0);
  return [
    countCell('eventParticipants', activities.own('event', scope, gender)),
    countCell('eventParticipantsAll', activities.all('event', scope, gender)),
    countCell('consultations', activities.own('consultation', scope, gender)),
    countCell('mentorsTrained', activities.own('mentorTraining', scope, gender)),
    countCell('mentorJobs', activities.own('mentorJob', scope, gender)),
    countCell('mentorPlaces', activities.own('mentorPlace', scope, gender)),
    countCell('violenceAsked', violence.of('asked', scope, gender)),
    countCell('violenceDeclined', violence.of('declined', scope, gender)),
    countCell('violenceNotAsked', violence.of('notAsked', scope, gender)),
    countCell('violenceAnswers', answers),
    shareCell('violenceYes', yes ?? 0, answers),
    ...(gender === 'total'
      ? [
          countCell('events', activities.occasions('event', scope)),
          countCell('jointEvents', activities.occasions('event', scope, true)),
          ...obstacleFlow.map((id) => countCell(obstacleMeasures[id], obstacles.of(id, scope))),
        ]
      : []),
  ];
}
