import type { Language } from '../../../shared/language/language.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import * as merge from '../../../shared/ui/dialog/field-merge.js';
import { goalText } from './goal-text.js';
import type { InsatsContent } from './insats-content.js';
import { kindTexts } from './kind-text.js';

type Field = keyof InsatsContent;
type Edits = merge.Edits<InsatsContent>;

/** What both changed, to different things, and what the other one changed alone. */
export function conflictOf(edits: Edits, nameOf: (insatsId: string) => string, language: Language): Conflict {
  return merge.conflictOf(fieldsOf(nameOf, language), edits);
}

/** The newer insats with my changes in it. @param given fields where the newer shall stand all the same */
export function merged(edits: Omit<Edits, 'saved'>, given?: ReadonlySet<string>): InsatsContent {
  const after = merge.merged(
    fieldsOf(() => '', 'sv'),
    edits,
    given,
  );
  // The share belongs to the kind: one without the other is refused.
  return after.kind === 'both' ? after : { ...after, individualShare: null };
}

const labels: Readonly<Record<Field, string>> = {
  name: $localize`Namn`,
  parentId: $localize`Överordnad insats`,
  kind: $localize`Inriktning`,
  individualShare: $localize`Individinriktad andel`,
  owner: $localize`Insatsägare`,
  ledgerCode: $localize`Ekonomikod`,
  codePrefix: $localize`Kodprefix`,
  startDate: $localize`Startdatum`,
  endDate: $localize`Slutdatum`,
  places: $localize`Platser per år`,
  followUpPlaces: $localize`Uppföljningsplatser`,
  goals: $localize`:in plural|:Mål`,
};

function fieldsOf(
  nameOf: (insatsId: string) => string,
  language: Language,
): readonly merge.MergedField<InsatsContent>[] {
  return (Object.keys(labels) as Field[]).map((field) => ({
    ...merge.fieldOf<InsatsContent>(labels[field], [field], (content) => valueText(field, content, nameOf, language)),
    ...(field === 'goals' ? { valueOf: goalsOf } : {}),
  }));
}

/** Goals have no order of their own. */
function goalsOf({ goals }: InsatsContent): readonly string[] {
  return goals.map(({ measure, target, gender, from, to }) => [measure, target, gender, from, to].join(' ')).sort();
}

function valueText(
  field: Field,
  content: InsatsContent,
  nameOf: (insatsId: string) => string,
  language: Language,
): string {
  if (field === 'goals') return content.goals.map((goal) => goalText(goal, language)).join('\n');
  const value = content[field];
  if (value === null) return '';
  if (field === 'parentId') return nameOf(String(value));
  if (field === 'kind') return kindTexts[content.kind];
  if (field === 'individualShare') return `${value} %`;
  return String(value);
}
