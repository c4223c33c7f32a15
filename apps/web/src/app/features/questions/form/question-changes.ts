import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import * as merge from '../../../shared/ui/dialog/field-merge.js';
import type { QuestionContent } from './question-content.js';
import { kindTexts, momentTexts } from './question-texts.js';

type Field = keyof QuestionContent;
type Edits = merge.Edits<QuestionContent>;

/** What both changed, to different things, and what the other one changed alone. */
export function conflictOf(edits: Edits, nameOf: (insatsId: string) => string): Conflict {
  return merge.conflictOf(fieldsOf(nameOf), edits);
}

/** The newer question with my changes in it. @param given fields where the newer shall stand all the same */
export function merged(edits: Omit<Edits, 'saved'>, given?: ReadonlySet<string>): QuestionContent {
  return merge.merged(
    fieldsOf(() => ''),
    edits,
    given,
  );
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
const yes = $localize`Ja`;
const no = $localize`Nej`;
const everywhere = $localize`Alla insatser`;

function fieldsOf(nameOf: (insatsId: string) => string): readonly merge.MergedField<QuestionContent>[] {
  return (Object.keys(labels) as Field[]).map((field) =>
    merge.fieldOf<QuestionContent>(labels[field], [field], (content) => valueText(field, content, nameOf)),
  );
}

function valueText(field: Field, content: QuestionContent, nameOf: (insatsId: string) => string): string {
  if (field === 'insatsId') return content.insatsId === null ? everywhere : nameOf(content.insatsId);
  if (field === 'kind') return kindTexts[content.kind];
  if (field === 'askedAt') return momentTexts[content.askedAt];
  if (field === 'required' || field === 'sensitive') return content[field] ? yes : no;
  if (field === 'categories') return content.categories.map(({ label }) => label).join('\n');
  return String(content[field] ?? '');
}
