import type { Conflict, Difference } from '../../../shared/ui/dialog/conflict-dialog.js';
import type { QuestionContent } from './question-content.js';
import { kindTexts, momentTexts } from './question-texts.js';

type Field = keyof QuestionContent;

/** One question in four states, when two people edited it at once. */
export interface Edits {
  /** As both found it. */
  readonly saved: QuestionContent;
  /** As my form began. */
  readonly begun: QuestionContent;
  readonly mine: QuestionContent;
  readonly newer: QuestionContent;
}

/** What both changed, to different things, and what the other one changed alone. */
export function conflictOf({ saved, begun, mine, newer }: Edits, nameOf: (insatsId: string) => string): Conflict {
  const theirs = changed(saved, newer);
  const own = changed(begun, mine);
  const text = (field: Field, content: QuestionContent): string => valueText(field, content, nameOf);
  const collided = own.filter((field) => theirs.includes(field) && !isSame(mine, newer, field));
  return {
    differences: collided.map((field): Difference => ({
      field,
      label: labels[field],
      mine: text(field, mine),
      newer: text(field, newer),
    })),
    alsoChanged: theirs
      .filter((field) => !own.includes(field))
      .map((field) => ({ label: labels[field], newer: text(field, newer) })),
  };
}

/** The newer question with my changes in it. @param given fields where the newer shall stand all the same */
export function merged(
  { begun, mine, newer }: Omit<Edits, 'saved'>,
  given: ReadonlySet<string> = new Set(),
): QuestionContent {
  const kept = changed(begun, mine).filter((field) => !given.has(field));
  return { ...newer, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}

const labels: Readonly<Record<Field, string>> = {
  label: $localize`Fråga`,
  labelEn: $localize`Fråga på engelska`,
  meaning: $localize`Förklaring`,
  meaningEn: $localize`Förklaring på engelska`,
  insatsId: $localize`Insats`,
  kind: $localize`Slag av svar`,
  askedAt: $localize`Frågas`,
  required: $localize`Ska besvaras`,
  sensitive: $localize`Känslig`,
  validFrom: $localize`Gäller från`,
  validTo: $localize`Stängd från`,
  unit: $localize`Enhet`,
  min: $localize`Minsta tal`,
  max: $localize`Största tal`,
  categories: $localize`Svar att välja`,
};
const fields = Object.keys(labels) as Field[];
const yes = $localize`Ja`;
const no = $localize`Nej`;
const everywhere = $localize`Alla insatser`;

function changed(a: QuestionContent, b: QuestionContent): Field[] {
  return fields.filter((field) => !isSame(a, b, field));
}

function isSame(a: QuestionContent, b: QuestionContent, field: Field): boolean {
  return JSON.stringify(a[field]) === JSON.stringify(b[field]);
}

function valueText(field: Field, content: QuestionContent, nameOf: (insatsId: string) => string): string {
  if (field === 'insatsId') return content.insatsId === null ? everywhere : nameOf(content.insatsId);
  if (field === 'kind') return kindTexts[content.kind];
  if (field === 'askedAt') return momentTexts[content.askedAt];
  if (field === 'required' || field === 'sensitive') return content[field] ? yes : no;
  if (field === 'categories') return content.categories.map(({ label }) => label).join('\n') || '–';
  return String(content[field] ?? '–');
}
