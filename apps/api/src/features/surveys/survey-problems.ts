import type { FieldProblem, SurveyDto } from '@utfall/api-contract';
import { checkSurvey, type Indicator, type SurveyProblem } from '@utfall/surveys';
import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { isWriterOfAll } from './writing-permission.js';

/** Faults of a survey: where it belongs, whether there is one like it, and what the rules say of its counts. */
export async function surveyProblems(
  tx: Transaction,
  dto: SurveyDto,
  {
    id,
    indicators,
    today,
  }: { readonly id: string; readonly indicators: readonly Indicator[]; readonly today: LocalDate },
): Promise<FieldProblem[]> {
  return [
    ...(await ownerProblems(tx, dto.insatsId)),
    ...(await twinProblems(tx, dto, id)),
    ...(dto.to > today ? [{ field: 'to', ...FUTURE }] : []),
    ...(dto.counts ? checkSurvey(dto.counts, indicators).map(problemOf) : []),
  ];
}

async function ownerProblems(tx: Transaction, insatsId: string | null): Promise<FieldProblem[]> {
  if (insatsId === null) return isWriterOfAll(tx.principal) ? [] : [{ field: 'insatsId', ...OF_FORBUND }];
  const found = await tx.query(`SELECT 1 FROM insats WHERE forbund_id = $1 AND insats_id = $2`, [
    tx.principal.forbundId,
    insatsId,
  ]);
  return found.length > 0 ? [] : [{ field: 'insatsId', ...UNKNOWN }];
}

async function twinProblems(tx: Transaction, { insatsId, occasion, name, place }: SurveyDto, id: string) {
  const twins = await tx.query(
    `SELECT 1 FROM survey WHERE forbund_id = $1 AND insats_id IS NOT DISTINCT FROM $2::uuid AND occasion = $3 AND name = $4
       AND place IS NOT DISTINCT FROM $5::text AND survey_id <> $6`,
    [tx.principal.forbundId, insatsId, occasion, name, place, id],
  );
  return twins.length > 0 ? [{ field: 'name', ...TWIN }] : [];
}

function problemOf({ field, code, indicator, gender }: SurveyProblem): FieldProblem {
  const at = indicator === undefined ? gender : `${indicator}.${gender}`;
  return { field: `counts.${field}.${at}`, code, ...sentences[code] };
}

const sentences: Readonly<Record<SurveyProblem['code'], Pick<FieldProblem, 'message' | 'messageEn'>>> = {
  genderTwice: { message: 'Samma kön står två gånger.', messageEn: 'The same gender stands there twice.' },
  moreAnswered: {
    message: 'Fler har besvarat än som tillfrågades.',
    messageEn: 'More have answered than were asked.',
  },
  unknownIndicator: { message: 'Indikatorn finns inte.', messageEn: 'There is no such indicator.' },
  optionCount: {
    message: 'Antalen är inte lika många som svarsalternativen.',
    messageEn: 'There are not as many counts as options.',
  },
  resultTwice: { message: 'Indikatorn står två gånger.', messageEn: 'The indicator stands there twice.' },
  noGroup: {
    message: 'Ange tillfrågade och besvarade för könet.',
    messageEn: 'Say how many of the gender were asked.',
  },
  genderMissing: {
    message: 'Könet har besvarat enkäten, men svaren på indikatorn saknas.',
    messageEn: 'The gender has answered the survey, but the answers to the indicator are missing.',
  },
  notTheAnswered: {
    message: 'Svaren, med dem som hoppade över frågan, ska bli antalet besvarade.',
    messageEn: 'The answers, with those who left it out, must be the number answered.',
  },
};
const OF_FORBUND = {
  code: 'required',
  message: 'Välj en av dina insatser. Bara förbundet för in en enkät för hela förbundet.',
  messageEn: 'Choose one of your insatser. Only the förbund enters a survey of the whole förbund.',
};
const UNKNOWN = {
  code: 'unknown',
  message: 'Insatsen finns inte bland dina.',
  messageEn: 'The insats is not one of yours.',
};
const TWIN = {
  code: 'surveyTwice',
  message: 'Det finns redan en enkät med samma benämning, insats, tillfälle och plats.',
  messageEn: 'There is a survey with the same name, insats, occasion and place already.',
};
const FUTURE = {
  code: 'future',
  message: 'Datumet ligger i framtiden. Det som inte har hänt räknas inte.',
  messageEn: 'The date is in the future. What has not happened is not counted.',
};
