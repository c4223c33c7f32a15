import { activityKinds, parties, sumOf, totalOf } from '@utfall/activities';
import type { ActivityView } from '@utfall/api-contract';
import type { Language } from '../../../shared/language/language.js';
import type { Difference } from '../../../shared/ui/dialog/conflict-dialog.js';
import type { ActivityContent } from './activity-form.js';

type Field = keyof ActivityContent;

const labels: Readonly<Partial<Record<Field, string>>> = {
  insatsId: $localize`Hör till`,
  kind: $localize`Typ`,
  date: $localize`Datum`,
  subject: $localize`Tema eller ämne`,
  kommun: $localize`Kommun`,
  place: $localize`Plats`,
  organiser: $localize`Arrangör`,
  targetGroup: $localize`Målgrupp`,
  sharedBy: $localize`Antal förbund`,
  participants: $localize`Deltagare`,
};

/** Where what I typed is not what somebody else saved meanwhile, both as they read. */
export function activityDifferences(
  mine: ActivityContent,
  newer: ActivityView,
  nameOf: (insatsId: string | null) => string,
  language: Language,
): readonly Difference[] {
  return (Object.keys(labels) as Field[]).flatMap((field) => {
    const [a, b] = [mine, newer].map((one) => valueText(field, one, nameOf, language));
    return a === b ? [] : [{ label: labels[field] ?? field, mine: a ?? '', newer: b ?? '' }];
  });
}

function valueText(
  field: Field,
  activity: ActivityContent,
  nameOf: (insatsId: string | null) => string,
  language: Language,
): string {
  if (field === 'insatsId') return nameOf(activity.insatsId);
  if (field === 'kind') return activityKinds[activity.kind].label[language];
  if (field === 'participants') {
    const byParty = activity.participants.map(
      ({ party, ...counts }) => `${parties[party].label[language]} ${totalOf(counts)}`,
    );
    const all = totalOf(sumOf(activity.participants.map(({ party: _, ...counts }) => counts)));
    return `${all} (${byParty.join(', ')})`;
  }
  return String(activity[field] ?? '–');
}
