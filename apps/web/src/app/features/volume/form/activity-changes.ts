import { activityKinds, countedGenders, parties, type PartyId, partyIds, sumOf, totalOf } from '@utfall/activities';
import { categoryById, utfallCodebook } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import * as merge from '../../../shared/ui/dialog/field-merge.js';
import type { ActivityContent } from './activity-form.js';
import { genderTexts } from './gender-texts.js';

/** As the form began, as it stands now, and as somebody else saved meanwhile. */
export type ActivityEdits = Omit<merge.Edits<ActivityContent>, 'saved'>;
type Field = merge.MergedField<ActivityContent>;

/** What both changed, to different things, and what the other one changed alone. */
export function conflictOf(
  edits: ActivityEdits,
  nameOf: (insatsId: string | null) => string,
  language: Language,
): Conflict {
  return merge.conflictOf(fieldsOf(edits, nameOf, language), { ...edits, saved: edits.begun });
}

/** The newer activity with my changes in it. @param given fields where the newer shall stand all the same */
export function merged(edits: ActivityEdits, given?: ReadonlySet<string>): ActivityContent {
  return merge.merged(
    fieldsOf(edits, () => '', 'sv'),
    edits,
    given,
  );
}

function fieldsOf(
  { begun, mine, newer }: ActivityEdits,
  nameOf: (insatsId: string | null) => string,
  language: Language,
): readonly Field[] {
  const changes = (...keys: (keyof ActivityContent)[]): boolean =>
    [mine, newer].some((one) => keys.some((key) => one[key] !== begun[key]));
  const common = [
    merge.fieldOf<ActivityContent>($localize`Hör till`, ['insatsId'], ({ insatsId }) => nameOf(insatsId)),
    merge.fieldOf<ActivityContent>($localize`Datum`, ['date'], ({ date }) => date ?? ''),
    merge.fieldOf<ActivityContent>($localize`Tema eller ämne`, ['subject'], ({ subject }) => subject),
  ];
  // What can be said of an activity depends on its kind: the answers of one kind do not fit another.
  if (changes('kind')) return [ofKind(language), ...common];
  const details = [
    merge.fieldOf<ActivityContent>($localize`Kommun`, ['kommun'], ({ kommun }) => kommunText(kommun, language)),
    merge.fieldOf<ActivityContent>($localize`Plats`, ['place'], ({ place }) => place ?? ''),
    merge.fieldOf<ActivityContent>($localize`Arrangör`, ['organiser'], ({ organiser }) => organiser ?? ''),
    merge.fieldOf<ActivityContent>($localize`Målgrupp`, ['targetGroup'], ({ targetGroup }) => targetGroup ?? ''),
  ];
  // Which parties are counted depends on how the activity is shared.
  const counted = changes('sharedBy', 'shareBasis')
    ? [shared(language)]
    : partyIds.map((party) => ofParty(party, language));
  return [...common, ...details, ...counted];
}

function ofKind(language: Language): Field {
  return merge.fieldOf<ActivityContent>(
    $localize`Typ, med det som hör till den`,
    ['kind', 'kommun', 'place', 'organiser', 'targetGroup', 'sharedBy', 'shareBasis', 'participants'],
    (content) => `${activityKinds[content.kind].label[language]}, ${participantsText(content, language)}`,
  );
}

function shared(language: Language): Field {
  return merge.fieldOf<ActivityContent>(
    $localize`Antal förbund och deltagare`,
    ['sharedBy', 'shareBasis', 'participants'],
    (content) => `${content.sharedBy}: ${participantsText(content, language)}`,
  );
}

/** The participants from one party are one field: two who count different parties do not collide. */
function ofParty(party: PartyId, language: Language): Field {
  const of = ({ participants }: ActivityContent) => participants.find((one) => one.party === party);
  const place = (one: { readonly party: PartyId }): number => partyIds.indexOf(one.party);
  return {
    field: `participants.${party}`,
    label: $localize`Deltagare: ${parties[party].label[language]}:party:`,
    valueOf: (content) => countedGenders.map((gender) => of(content)?.[gender] ?? 0),
    textOf: (content) =>
      countedGenders
        .filter((gender) => of(content)?.[gender])
        .map((gender) => `${genderTexts[gender]} ${of(content)?.[gender]}`)
        .join(', ') || '0',
    put: (into, from) => {
      const counts = of(from);
      const others = into.participants.filter((one) => one.party !== party);
      return {
        ...into,
        participants: [...others, ...(counts ? [counts] : [])].sort((a, b) => place(a) - place(b)),
      };
    },
  };
}

function participantsText({ participants }: ActivityContent, language: Language): string {
  const all = $localize`${totalOf(sumOf(participants))}:count: deltagare`;
  const byParty = participants.map((one) => `${parties[one.party].label[language]} ${totalOf(one)}`);
  return byParty.length > 1 ? `${all} (${byParty.join(', ')})` : all;
}

function kommunText(kommun: string | null, language: Language): string {
  if (kommun === null) return '';
  return categoryById(utfallCodebook.variable('kommun'), kommun)?.[language] ?? kommun;
}
