import type { ReferralDetail } from '@utfall/api-contract';
import { referralConsents, type ReferralConsent } from '@utfall/participation';
import type { Language } from '../../../shared/language/language.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import * as merge from '../../../shared/ui/dialog/field-merge.js';
import { categoryText } from './category-text.js';
import { consentText, itemText, stateTexts } from './referral-text.js';
import { contentAsSaved, type ReferralContent } from './typed-referral.js';

/**
 * What both changed, to different things, and what the other one did alone: fields, steps and papers.
 * @param saved as both found it
 */
export function conflictOf(
  saved: ReferralDetail,
  mine: ReferralContent,
  newer: ReferralDetail,
  nameOf: (insatsId: string) => string,
  language: Language,
): Conflict {
  const begun = contentAsSaved(saved);
  const fields = fieldsOf(nameOf, language);
  const conflict = merge.conflictOf(fields, { saved: begun, begun, mine, newer: contentAsSaved(newer) });
  return {
    ...conflict,
    savedBy: newer.lines[0]?.by,
    alsoChanged: [...conflict.alsoChanged, ...stepsTaken(saved, newer, language)],
  };
}

/** What somebody else did since `saved`, as one line; '' when nothing that the page shows. */
export function changesSince(
  saved: ReferralDetail,
  newer: ReferralDetail,
  nameOf: (insatsId: string) => string,
  language: Language,
): string {
  const { alsoChanged = [] } = conflictOf(saved, contentAsSaved(saved), newer, nameOf, language);
  return alsoChanged.map(({ label, newer: text }) => `${label}: ${text}`).join('; ');
}

/** The newer referral with my changes in it. @param given fields where the newer shall stand all the same */
export function merged(
  edits: Omit<merge.Edits<ReferralContent>, 'saved'>,
  given?: ReadonlySet<string>,
): ReferralContent {
  return merge.merged(
    fieldsOf(() => '', 'sv'),
    edits,
    given,
  );
}

/** What the form does not say and a step has changed: it is told, and stays. */
function stepsTaken(saved: ReferralDetail, newer: ReferralDetail, language: Language) {
  const missing = ({ papers }: ReferralDetail): string =>
    papers
      .filter(({ receivedOn }) => receivedOn === null)
      .map(({ paper }) => itemText(paper)[language])
      .join(', ') || $localize`Inget`;
  const parts = [
    {
      label: $localize`Läge`,
      of: ({ state, placedInsats }: ReferralDetail) =>
        [stateTexts[state], placedInsats?.name].filter(Boolean).join(', '),
    },
    { label: $localize`Underlag som saknas`, of: missing },
  ];
  return parts.filter(({ of }) => of(saved) !== of(newer)).map(({ label, of }) => ({ label, newer: of(newer) }));
}

function fieldsOf(
  nameOf: (insatsId: string) => string,
  language: Language,
): readonly merge.MergedField<ReferralContent>[] {
  const category = (variable: 'referrer' | 'gender' | 'kommun', label: string) =>
    merge.fieldOf<ReferralContent>(label, [variable], (of) => categoryText(variable, of[variable], language));
  const consent = (id: ReferralConsent) =>
    merge.fieldOf<ReferralContent>(referralConsents[id][language], [id], (of) => consentText(of[id], language));
  return [
    merge.fieldOf<ReferralContent>($localize`Datum då remissen kom`, ['receivedDate'], (of) => of.receivedDate),
    category('referrer', $localize`Remittent`),
    merge.fieldOf<ReferralContent>($localize`Enhet`, ['unit'], (of) => of.unit ?? ''),
    category('gender', $localize`Kön`),
    category('kommun', $localize`Kommun`),
    merge.fieldOf<ReferralContent>($localize`Insats som söks`, ['askedInsatsId'], (of) =>
      of.askedInsatsId === null ? $localize`Öppet` : nameOf(of.askedInsatsId),
    ),
    consent('followUp'),
    consent('secrecyRelease'),
  ];
}
