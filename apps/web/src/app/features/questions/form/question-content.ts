import type { QuestionView } from '@utfall/api-contract';

/** One answer to choose as the API takes it; `number` null = new. */
export interface CategoryContent {
  readonly number: number | null;
  readonly label: string;
  readonly labelEn: string | null;
  readonly validTo: string | null;
}

/** What the förbund decides about a question: all of it that the form changes. */
export interface QuestionContent extends Pick<
  QuestionView,
  'insatsId' | 'kind' | 'askedAt' | 'required' | 'sensitive'
> {
  readonly label: string;
  readonly labelEn: string | null;
  readonly meaning: string | null;
  readonly meaningEn: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly categories: readonly CategoryContent[];
}

/** The part of a question that the form changes. English that says the same as the Swedish was never written. */
export function contentOf(question: QuestionView): QuestionContent {
  const { insatsId, label, meaning, kind, askedAt, required, sensitive, validFrom, validTo, unit, min, max } = question;
  return {
    insatsId,
    label: label.sv,
    labelEn: englishOf(label),
    meaning: meaning.sv || null,
    meaningEn: englishOf(meaning),
    kind,
    askedAt,
    required,
    sensitive,
    validFrom,
    validTo,
    unit,
    min,
    max,
    categories: question.categories.map(({ number, label: text, validTo: closed }) => ({
      number,
      label: text.sv,
      labelEn: englishOf(text),
      validTo: closed,
    })),
  };
}

function englishOf({ sv, en }: QuestionView['label']): string | null {
  return en === sv ? null : en;
}
