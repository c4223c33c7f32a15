import type { QuestionView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { OwnQuestion } from '@utfall/codebook';

/** A row of {@link QUESTIONS}. */
export interface StoredQuestion {
  readonly question_id: string;
  readonly insats_id: string | null;
  readonly label: string;
  readonly label_en: string;
  readonly meaning: string;
  readonly meaning_en: string;
  readonly kind: OwnQuestion['kind'];
  readonly asked_at: OwnQuestion['askedAt'];
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly unit: string | null;
  readonly min_value: number | null;
  readonly max_value: number | null;
  readonly version: number;
  readonly categories: readonly {
    readonly number: number;
    readonly sv: string;
    readonly en: string;
    readonly validTo: LocalDate | null;
  }[];
}

/** Every question of the förbund with its categories, in the order in which they were made. */
export const QUESTIONS = `
SELECT q.question_id, q.insats_id, q.label, q.label_en, q.meaning, q.meaning_en, q.kind, q.asked_at, q.required, q.sensitive,
       q.valid_from, q.valid_to, q.unit, q.min_value, q.max_value, q.version,
       (SELECT coalesce(json_agg(json_build_object('number', c.number, 'sv', c.label, 'en', c.label_en,
                                                   'validTo', to_char(c.valid_to, 'YYYY-MM-DD')) ORDER BY c.place), '[]')
        FROM question_category c WHERE c.forbund_id = q.forbund_id AND c.question_id = q.question_id) AS categories
FROM question q
WHERE q.forbund_id = $1`;
export const IN_ORDER = `ORDER BY q.place, q.question_id`;

export function questionOf(row: StoredQuestion): OwnQuestion {
  return {
    id: row.question_id,
    insatsId: row.insats_id,
    label: { sv: row.label, en: row.label_en },
    meaning: { sv: row.meaning, en: row.meaning_en },
    kind: row.kind,
    askedAt: row.asked_at,
    required: row.required,
    sensitive: row.sensitive,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    unit: row.unit,
    min: row.min_value,
    max: row.max_value,
    categories: row.categories.map(({ number, sv, en, validTo }) => ({ number, label: { sv, en }, validTo })),
  };
}

export function questionView(row: StoredQuestion, answered: ReadonlySet<string>): QuestionView {
  return { ...questionOf(row), hasAnswers: answered.has(row.question_id), version: row.version };
}
