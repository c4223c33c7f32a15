import { type CountedGender, genderOfNumber, numberOfGender } from '@utfall/activities';
import type { SurveyDto, SurveySettingsView, SurveyView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { shownSurvey, type SurveyCounts, type SurveyOccasion } from '@utfall/surveys';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** A survey with its counts as they were entered. They leave this feature by {@link surveyView} alone. */
export interface StoredSurvey {
  readonly id: string;
  readonly insatsId: string | null;
  readonly insatsName: string | null;
  readonly occasion: SurveyOccasion;
  readonly name: string;
  readonly place: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly analysis: string | null;
  readonly version: number;
  readonly counts: SurveyCounts;
}

interface Row extends Omit<StoredSurvey, 'counts'> {
  readonly groups: readonly { readonly gender: number; readonly asked: number; readonly answered: number }[];
  readonly results: readonly { readonly indicator: number; readonly gender: number; readonly counts: number[] }[];
}

const SURVEYS = `
SELECT s.survey_id AS id, s.insats_id AS "insatsId", i.name AS "insatsName", s.occasion, s.name, s.place,
  s.from_date AS "from", s.to_date AS "to", s.analysis, s.version,
  (SELECT coalesce(json_agg(json_build_object('gender', g.gender, 'asked', g.asked, 'answered', g.answered)), '[]')
   FROM survey_group g WHERE g.forbund_id = s.forbund_id AND g.survey_id = s.survey_id) AS groups,
  (SELECT coalesce(json_agg(json_build_object('indicator', r.indicator, 'gender', r.gender, 'counts', r.counts)
     ORDER BY r.indicator, r.gender), '[]')
   FROM survey_result r WHERE r.forbund_id = s.forbund_id AND r.survey_id = s.survey_id) AS results
FROM survey s LEFT JOIN insats i ON i.forbund_id = s.forbund_id AND i.insats_id = s.insats_id
WHERE s.forbund_id = $1`;

/** Within reach, the latest first. */
export async function loadSurveys(tx: Transaction): Promise<StoredSurvey[]> {
  const rows = await tx.query<Row>(`${SURVEYS} ORDER BY s.to_date DESC, s.name, s.survey_id`, [tx.principal.forbundId]);
  return rows.map(surveyOf);
}

/** `locked` = nobody else changes it meanwhile. */
export async function loadSurvey(tx: Transaction, id: string, locked = false): Promise<StoredSurvey | undefined> {
  const [row] = await tx.query<Row>(`${SURVEYS} AND s.survey_id = $2 ${locked ? 'FOR UPDATE OF s' : ''}`, [
    tx.principal.forbundId,
    id,
  ]);
  return row && surveyOf(row);
}

function surveyOf({ groups, results, ...survey }: Row): StoredSurvey {
  const named = <T extends { readonly gender: number }>(row: T): Omit<T, 'gender'> & { gender: CountedGender } => ({
    ...row,
    gender: genderOfNumber(row.gender),
  });
  return { ...survey, counts: { groups: groups.map(named), results: results.map(named) } };
}

/** What may be seen of it. */
export function surveyView({ counts, ...survey }: StoredSurvey, settings: SurveySettingsView): SurveyView {
  return { ...survey, shown: shownSurvey(counts, settings.indicators, settings.threshold) };
}

/** Puts the counts in the place of those that were. */
export async function saveCounts(tx: Transaction, id: string, { groups, results }: SurveyCounts): Promise<void> {
  const key = [tx.principal.forbundId, id];
  await tx.query(`DELETE FROM survey_group WHERE forbund_id = $1 AND survey_id = $2`, key);
  await tx.query(
    `INSERT INTO survey_group (forbund_id, survey_id, gender, asked, answered)
     SELECT $1, $2, r.gender, r.asked, r.answered
     FROM jsonb_to_recordset($3::jsonb) AS r (gender smallint, asked integer, answered integer)`,
    [...key, JSON.stringify(groups.map((group) => ({ ...group, gender: numberOfGender(group.gender) })))],
  );
  await tx.query(
    `INSERT INTO survey_result (forbund_id, survey_id, indicator, gender, answered, counts)
     SELECT $1, $2, r.indicator, r.gender, sum_of(r.counts), r.counts
     FROM jsonb_to_recordset($3::jsonb) AS r (indicator smallint, gender smallint, counts integer[])`,
    [...key, JSON.stringify(results.map((result) => ({ ...result, gender: numberOfGender(result.gender) })))],
  );
}

/** Columns that a form writes, and their values in the same order. */
export const writtenColumns = ['insats_id', 'occasion', 'name', 'place', 'from_date', 'to_date', 'analysis'] as const;

export function writtenValues(dto: SurveyDto): unknown[] {
  return [dto.insatsId, dto.occasion, dto.name, dto.place, dto.from, dto.to, dto.analysis];
}
