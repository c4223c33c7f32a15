import { normalizedLabel, type OwnQuestion } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** A new question stands after those that there are. */
export async function insertQuestion(tx: Transaction, question: OwnQuestion): Promise<void> {
  await tx.query(
    `INSERT INTO question (forbund_id, question_id, insats_id, label, label_en, heading_key, meaning, meaning_en, kind, asked_at,
                           required, sensitive, valid_from, valid_to, unit, min_value, max_value, place)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, coalesce(max(place), 0) + 1
     FROM question WHERE forbund_id = $1`,
    [tx.principal.forbundId, question.id, ...valuesOf(question)],
  );
  await saveCategories(tx, question);
}

/** The question must be locked and its version compared before. */
export async function updateQuestion(tx: Transaction, question: OwnQuestion, version: number): Promise<void> {
  await tx.query(
    `UPDATE question SET insats_id = $3, label = $4, label_en = $5, heading_key = $6, meaning = $7, meaning_en = $8, kind = $9,
       asked_at = $10, required = $11, sensitive = $12, valid_from = $13, valid_to = $14, unit = $15, min_value = $16,
       max_value = $17, version = $18
     WHERE forbund_id = $1 AND question_id = $2`,
    [tx.principal.forbundId, question.id, ...valuesOf(question), version],
  );
  await saveCategories(tx, question);
}

function valuesOf(question: OwnQuestion): unknown[] {
  const { insatsId, label, meaning, kind, askedAt, required, sensitive, validFrom, validTo, unit, min, max } = question;
  const texts = [label.sv, label.en, normalizedLabel(label.sv), meaning.sv, meaning.en];
  return [insatsId, ...texts, kind, askedAt, required, sensitive, validFrom, validTo, unit, min, max];
}

async function saveCategories(tx: Transaction, { id, categories }: OwnQuestion): Promise<void> {
  const { forbundId } = tx.principal;
  await tx.query(`DELETE FROM question_category WHERE forbund_id = $1 AND question_id = $2`, [forbundId, id]);
  const rows = categories.map(({ number, label, validTo }, place) => ({ number, place, ...label, validTo }));
  await tx.query(
    `INSERT INTO question_category (forbund_id, question_id, number, place, label, label_en, valid_to)
     SELECT $1, $2, r.number, r.place, r.sv, r.en, r."validTo"
     FROM jsonb_to_recordset($3::jsonb) AS r (number smallint, place smallint, sv text, en text, "validTo" date)`,
    [forbundId, id, JSON.stringify(rows)],
  );
}
