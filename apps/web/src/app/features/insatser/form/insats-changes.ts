import type { Language } from '../../../shared/language/language.js';
import type { Difference } from '../../../shared/ui/dialog/conflict-dialog.js';
import { goalText } from './goal-text.js';
import type { InsatsContent } from './insats-content.js';
import { kindTexts } from './kind-text.js';

type Field = keyof InsatsContent;

/** One insats in four states, when two people edited it at once. */
export interface Edits {
  /** As both found it. */
  readonly saved: InsatsContent;
  /** As my form began. */
  readonly begun: InsatsContent;
  readonly mine: InsatsContent;
  readonly newer: InsatsContent;
}

/** What I changed and somebody else changed too, to something else: both as they read. */
export function collisions(
  { saved, begun, mine, newer }: Edits,
  nameOf: (insatsId: string) => string,
  language: Language,
): readonly Difference[] {
  const theirs = changed(saved, newer);
  return changed(begun, mine)
    .filter((field) => theirs.includes(field) && !isSame(mine, newer, field))
    .map((field) => ({
      field,
      label: labels[field],
      mine: valueText(field, mine, nameOf, language),
      newer: valueText(field, newer, nameOf, language),
    }));
}

/** What somebody else changed and I did not: it stays as they made it. */
export function othersChanges(
  { saved, begun, mine, newer }: Edits,
  nameOf: (insatsId: string) => string,
  language: Language,
): readonly Pick<Difference, 'label' | 'newer'>[] {
  const own = changed(begun, mine);
  return changed(saved, newer)
    .filter((field) => !own.includes(field))
    .map((field) => ({ label: labels[field], newer: valueText(field, newer, nameOf, language) }));
}

/** The newer insats with my changes in it. @param given fields where the newer shall stand all the same */
export function merged(
  { begun, mine, newer }: Omit<Edits, 'saved'>,
  given: ReadonlySet<string> = new Set(),
): InsatsContent {
  const kept = changed(begun, mine).filter((field) => !given.has(field));
  const own = kept.map((field) => [field, mine[field]] as const);
  const after: InsatsContent = { ...newer, ...Object.fromEntries(own) };
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
const fields = Object.keys(labels) as Field[];

function changed(a: InsatsContent, b: InsatsContent): Field[] {
  return fields.filter((field) => !isSame(a, b, field));
}

function isSame(a: InsatsContent, b: InsatsContent, field: Field): boolean {
  return comparable(a, field) === comparable(b, field);
}

/** Goals have no order of their own. */
function comparable(content: InsatsContent, field: Field): string {
  if (field !== 'goals') return JSON.stringify(content[field]);
  return JSON.stringify(
    content.goals.map(({ measure, target, gender, from, to }) => [measure, target, gender, from, to].join(' ')).sort(),
  );
}

function valueText(
  field: Field,
  content: InsatsContent,
  nameOf: (insatsId: string) => string,
  language: Language,
): string {
  if (field === 'goals') return content.goals.map((goal) => goalText(goal, language)).join('\n') || '–';
  const value = content[field];
  if (value === null) return '–';
  if (field === 'parentId') return nameOf(String(value));
  if (field === 'kind') return kindTexts[content.kind];
  if (field === 'individualShare') return `${value} %`;
  return String(value);
}
