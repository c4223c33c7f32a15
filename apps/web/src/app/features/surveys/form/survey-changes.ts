import type { SurveyView } from '@utfall/api-contract';
import { surveyOccasions } from '@utfall/surveys';
import type { Language } from '../../../shared/language/language.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import * as merge from '../../../shared/ui/dialog/field-merge.js';
import type { SurveyContent } from './survey-form.js';

/** As the form began, as it stands now, and as somebody else saved meanwhile. */
export type SurveyEdits = Omit<merge.Edits<SurveyContent>, 'saved'>;

/** What is saved, as the form would send it unchanged. */
export function contentOf(view: SurveyView): SurveyContent {
  const { insatsId, occasion, name, place, from, to, analysis } = view;
  return { insatsId, occasion, name, place, from, to, analysis, counts: null };
}

/** What both changed, to different things, and what the other one changed alone. */
export function conflictOf(
  edits: SurveyEdits,
  nameOf: (insatsId: string | null) => string,
  language: Language,
): Conflict {
  return merge.conflictOf(fieldsOf(edits, nameOf, language), { ...edits, saved: edits.begun });
}

/** The newer survey with my changes in it. @param given fields where the newer shall stand all the same */
export function merged(edits: SurveyEdits, given?: ReadonlySet<string>): SurveyContent {
  return merge.merged(
    fieldsOf(edits, () => '', 'sv'),
    edits,
    given,
  );
}

function fieldsOf(
  { mine, newer }: SurveyEdits,
  nameOf: (insatsId: string | null) => string,
  language: Language,
): readonly merge.MergedField<SurveyContent>[] {
  const fields = [
    merge.fieldOf<SurveyContent>($localize`Gäller`, ['insatsId'], ({ insatsId }) => nameOf(insatsId)),
    merge.fieldOf<SurveyContent>(
      $localize`Tillfälle`,
      ['occasion'],
      ({ occasion }) => surveyOccasions[occasion][language],
    ),
    merge.fieldOf<SurveyContent>($localize`Benämning`, ['name'], ({ name }) => name),
    merge.fieldOf<SurveyContent>($localize`Plats`, ['place'], ({ place }) => place ?? ''),
    merge.fieldOf<SurveyContent>($localize`Från och med`, ['from'], ({ from }) => from ?? ''),
    merge.fieldOf<SurveyContent>($localize`Till och med`, ['to'], ({ to }) => to ?? ''),
    merge.fieldOf<SurveyContent>($localize`Analys`, ['analysis'], ({ analysis }) => analysis ?? ''),
  ];
  return mine.counts === null ? fields : [...fields, countsOver(newer)];
}

/** Counts are not read again, so nobody can see whether the other entered them anew: mine are over theirs only when I say so. */
function countsOver(newer: SurveyContent): merge.MergedField<SurveyContent> {
  return {
    field: 'counts',
    label: $localize`Antal`,
    valueOf: (content) => (content === newer ? 'newer' : content.counts),
    textOf: (content) => (content === newer ? $localize`De som är sparade` : $localize`De som du har fört in`),
    put: (into, from) => ({ ...into, counts: from.counts }),
  };
}
