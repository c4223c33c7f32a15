import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { activityKinds, ownParticipants, parties, sumOf, totalOf } from '@utfall/activities';
import type { ActivityView } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';

/** Activities, the latest first; the counts are the förbund's own share, with everybody named where that is more. */
@Component({
  selector: 'app-activity-table',
  imports: [RouterLink],
  templateUrl: './activity-table.html',
  styles: '.parties { display: block; font-weight: 400; } .date { white-space: nowrap; }',
})
export class ActivityTable {
  readonly activities = input.required<readonly ActivityView[]>();
  readonly linkOf = input.required<(id: string) => string[]>();
  readonly nameOf = input.required<(insatsId: string | null) => string>();

  private readonly language = inject(LANGUAGE);
  protected readonly rows = computed(() =>
    this.activities().map((activity) => {
      const participants = activity.participants.map(({ party, ...counts }) => ({ party, counts }));
      const own = sumOf(ownParticipants({ ...activity, participants }).map(({ counts }) => counts));
      return {
        activity,
        kind: activityKinds[activity.kind].label[this.language],
        owner: this.nameOf()(activity.insatsId),
        parties: activityKinds[activity.kind].byParty
          ? participants
              .map(({ party, counts }) => `${parties[party].label[this.language]} ${totalOf(counts)}`)
              .join(', ')
          : '',
        own,
        rest: own.other + own.unknown,
        total: totalOf(own),
        all: totalOf(sumOf(participants.map(({ counts }) => counts))),
      };
    }),
  );
}
