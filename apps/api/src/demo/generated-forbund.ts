import { randomUUID } from 'node:crypto';
import { type Clock, dayInSweden, firstDay } from '@utfall/calendar';
import {
  type Answers,
  categoryById,
  encodeAnswers,
  encodeOwnAnswers,
  forbundCodebooks,
  type OwnQuestion,
  utfallCodebook,
} from '@utfall/codebook';
import { runningNumberOf } from '@utfall/participation';
import { type DemoData, generateDemo } from '@utfall/testing';
import { participationColumns } from '../features/imports/deltagare/participation-columns.js';
import { insertQuestion } from '../features/questions/save-question.js';
import type { Principal } from '../platform/database/principal.js';
import type { Step, Transaction } from '../platform/database/unit-of-work.js';
import { success } from '../platform/errors/result.js';
import { saveTimelines } from './save-timelines.js';
import { saveActivities, saveViolence } from './save-structural-work.js';
import { demoInsatser } from './demo-accounts.js';
import { saveRegisteredDays } from './registered-days.js';
import { saveReferrals } from './save-referrals.js';
import { savePlaces } from './save-places.js';
import { saveDemoConsents } from './save-demo-consents.js';
import { saveSurveys, saveSurveySettings } from './save-surveys.js';

/** The same förbund on every machine that starts on the same day. */
const SEED = 'exempelforbundet';

export interface GeneratedForbund {
  readonly principal: Principal;
  readonly forbund: DemoData['forbund'];
  /** Names of insatser for the accounts that reach only their own. */
  readonly insatser: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * Exempelförbundet, set-wise: a statement per table and no row by itself.
 * @param contactPersons accounts that participants turn to
 */
export function generatedForbund(
  principal: Principal,
  clock: Clock,
  contactPersons: readonly string[],
): GeneratedForbund {
  const data = generateDemo(SEED, dayInSweden(clock.now()));
  const insatsIds = new Map(data.insatser.map(({ name }) => [name, randomUUID()]));
  const idOf = (name: string): string => {
    const id = insatsIds.get(name);
    if (id === undefined) throw new Error(`the generated data names no insats ${name}`);
    return id;
  };
  const questions: OwnQuestion[] = data.questions.map(({ insats, question }) => ({
    ...question,
    id: randomUUID(),
    insatsId: insats === null ? null : idOf(insats),
  }));
  const step = (permission: Step['permission'], save: (tx: Transaction) => Promise<void>): Step => ({
    principal,
    permission,
    work: async (tx) => success(await save(tx)),
  });
  const individual = data.insatser.filter(({ parent, kind }) => parent === null && kind === 'individual');
  return {
    principal,
    forbund: data.forbund,
    insatser: [
      ...individual.slice(0, demoInsatser.exempel),
      ...data.insatser.filter(({ kind }) => kind === 'structural'),
    ].map(({ name }) => name),
    steps: [
      step('insats:import', (tx) => saveInsatser(tx, data, idOf, clock.now())),
      step('question:write', (tx) => saveQuestions(tx, questions)),
      step('participation:import', (tx) => saveParticipations(tx, data, idOf, questions, contactPersons)),
      step('participation:import', (tx) => saveRegisteredDays(tx, dayInSweden(clock.now()))),
      step('referral:write', (tx) => saveReferrals(tx, data, idOf)),
      step('participation:import', (tx) => saveDemoConsents(tx, dayInSweden(clock.now()))),
      step('survey:define', (tx) => saveSurveySettings(tx, clock)),
      step('survey:write', (tx) =>
        saveSurveys(
          tx,
          individual.map(({ name }) => idOf(name)),
          clock,
        ),
      ),
      step('places:write', (tx) => savePlaces(tx, data, idOf, clock)),
      step('volume:import', (tx) => saveVolume(tx, data, idOf)),
      step('activity:write', (tx) => saveActivities(tx, data.structuralWork, idOf)),
      step('violence:write', (tx) => saveViolence(tx, data.structuralWork, idOf)),
      step('economy:import', (tx) => saveEconomy(tx, data)),
    ],
  };
}

type IdOf = (insats: string) => string;

async function saveInsatser(tx: Transaction, { insatser }: DemoData, idOf: IdOf, at: Date): Promise<void> {
  const rows = insatser.map(({ parent, goals: _, waiting, ...insats }) => ({
    ...insats,
    id: idOf(insats.name),
    parentId: parent === null ? null : idOf(parent),
    waiting,
    waitingUpdatedAt: waiting === null ? null : at,
  }));
  await tx.query(
    `INSERT INTO insats (forbund_id, insats_id, parent_id, name, kind, individual_share, owner, ledger_code, code_prefix,
                         start_date, end_date, places, follow_up_places, waiting, waiting_updated_at)
     SELECT $1, r.id, r."parentId", r.name, r.kind, r."individualShare", r.owner, r."ledgerCode", r."codePrefix",
            r."startDate", r."endDate", r.places, r."followUpPlaces", r.waiting, r."waitingUpdatedAt"
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, "parentId" uuid, name text, kind text, "individualShare" smallint, owner text,
       "ledgerCode" text, "codePrefix" text, "startDate" date, "endDate" date, places integer, "followUpPlaces" integer,
       waiting integer, "waitingUpdatedAt" timestamptz)`,
    [tx.principal.forbundId, JSON.stringify(rows)],
  );
  const goals = insatser.flatMap(({ name, goals }) =>
    goals.map(({ measure, target, gender, from, to }) => ({
      insats: idOf(name),
      measure,
      target,
      gender: genderNumber(gender),
      from: from === null ? null : firstDay(from),
      to: to === null ? null : firstDay(to),
    })),
  );
  await tx.query(
    `INSERT INTO insats_goal (forbund_id, insats_id, goal_id, measure, target, gender, from_month, to_month)
     SELECT $1, r.insats, gen_random_uuid(), r.measure, r.target, r.gender, r."from", r."to"
     FROM jsonb_to_recordset($2::jsonb) AS r (insats uuid, measure text, target numeric, gender smallint, "from" date, "to" date)`,
    [tx.principal.forbundId, JSON.stringify(goals)],
  );
}

/** People with their codes, the participations, and counters that stand at the last code of each insats and year. */
async function saveParticipations(
  tx: Transaction,
  data: DemoData,
  idOf: IdOf,
  questions: readonly OwnQuestion[],
  contactPersons: readonly string[],
): Promise<void> {
  const { forbundId } = tx.principal;
  const people = new Map<number, string>();
  const codes = new Map<string, string>();
  const ownAnswers = ownAnswersOf(data, idOf, questions);
  const rows = data.participations.map((participation) => {
    const { insats, participant, code, answers, extents } = participation;
    const person = participant === null ? null : (people.get(participant) ?? randomUUID());
    if (participant !== null && person !== null) people.set(participant, person);
    if (code !== null && person !== null) codes.set(code, person);
    return {
      ...encodeAnswers(utfallCodebook, answers, extents),
      participation_id: randomUUID(),
      insats_id: idOf(insats),
      participant_id: person,
      code,
      own_answers: ownAnswers(participation),
    };
  });
  await tx.query(`INSERT INTO participant (forbund_id, participant_id) SELECT $1, unnest($2::uuid[])`, [
    forbundId,
    [...people.values()],
  ]);
  await tx.query(
    `INSERT INTO participant_code (forbund_id, code, participant_id) SELECT $1, * FROM unnest($2::text[], $3::uuid[])`,
    [forbundId, [...codes.keys()], [...codes.values()]],
  );
  const columns = `participation_id, insats_id, participant_id, code, ${participationColumns()}`;
  await tx.query(
    `INSERT INTO participation (forbund_id, ${columns})
     SELECT $1, ${columns} FROM jsonb_populate_recordset(NULL::participation, $2::jsonb)`,
    [forbundId, JSON.stringify(rows)],
  );
  await tx.query(
    `INSERT INTO question_answer (forbund_id, participation_id, insats_id, question_id, kind, coded, amount, day)
     SELECT $1, r.participation_id, r.insats_id, a.question, a.kind, a.coded, a.amount, a.day
     FROM jsonb_to_recordset($2::jsonb) AS r (participation_id uuid, insats_id uuid, own_answers jsonb)
     CROSS JOIN LATERAL jsonb_to_recordset(r.own_answers)
       AS a (question uuid, kind text, coded integer, amount integer, day date)`,
    [forbundId, JSON.stringify(rows)],
  );
  const lives = rows.map(({ participation_id: id, insats_id: insatsId }, i) => {
    return { id, insatsId, timeline: data.participations[i]?.timeline };
  });
  await saveTimelines(tx, lives, contactPersons);
  await tx.query(
    `INSERT INTO code_counter (forbund_id, insats_id, year, last)
     SELECT $1, r.insats, r.year, r.last FROM jsonb_to_recordset($2::jsonb) AS r (insats uuid, year smallint, last integer)`,
    [forbundId, JSON.stringify(countersOf(data, [...codes.keys()], idOf))],
  );
}

async function saveQuestions(tx: Transaction, questions: readonly OwnQuestion[]): Promise<void> {
  for (const question of questions) await insertQuestion(tx, question);
}

/** Answers by the name of the question, as rows of `question_answer`. */
function ownAnswersOf({ insatser }: DemoData, idOf: IdOf, questions: readonly OwnQuestion[]) {
  const codebooks = forbundCodebooks(questions);
  const idOfQuestion = new Map(questions.map(({ id, label }) => [label.sv, id]));
  const parents = new Map(insatser.map(({ name, parent }) => [name, parent]));
  return ({ insats, ownAnswers = {} }: DemoData['participations'][number]) => {
    const parent = parents.get(insats) ?? null;
    const codebook = codebooks.of({ id: idOf(insats), parentId: parent === null ? null : idOf(parent) });
    const named = Object.entries(ownAnswers).map(([name, answer]) => [idOfQuestion.get(name) ?? '', answer]);
    return encodeOwnAnswers(codebook, Object.fromEntries(named) as Answers);
  };
}

function countersOf({ insatser }: DemoData, codes: readonly string[], idOf: IdOf) {
  return insatser.flatMap(({ name, codePrefix }) => {
    const last = new Map<number, number>();
    for (const code of codes) {
      const year = Number(code.split('-')[1]);
      const number = runningNumberOf(code, codePrefix, year);
      if (number !== undefined) last.set(year, Math.max(number, last.get(year) ?? 0));
    }
    return [...last].map(([year, number]) => ({ insats: idOf(name), year, last: number }));
  });
}

async function saveVolume(tx: Transaction, { volume }: DemoData, idOf: IdOf): Promise<void> {
  const rows = volume.map(({ insats, month, gender, ...count }) => ({
    ...count,
    insats: idOf(insats),
    month: firstDay(month),
    gender: genderNumber(gender),
  }));
  await tx.query(
    `INSERT INTO volume_count (forbund_id, volume_count_id, insats_id, month, gender, new_persons, visits, label)
     SELECT $1, gen_random_uuid(), r.insats, r.month, r.gender, r."newPersons", r.visits, r.label
     FROM jsonb_to_recordset($2::jsonb) AS r (insats uuid, month date, gender smallint, "newPersons" integer, visits integer, label text)`,
    [tx.principal.forbundId, JSON.stringify(rows)],
  );
}

async function saveEconomy(tx: Transaction, { ledger }: DemoData): Promise<void> {
  const text = (amount: bigint | null) => amount?.toString() ?? null;
  const rows = ledger.map((row) => ({
    code: row.code,
    name: row.name,
    type: row.type,
    from: firstDay(row.from),
    to: firstDay(row.to),
    annual: text(row.yearBudget),
    budget: text(row.periodBudget),
    outturn: text(row.outturn),
    forecast: text(row.forecast),
  }));
  await tx.query(
    `INSERT INTO economy_row (forbund_id, economy_row_id, code, name, type, from_month, to_month, annual_budget, budget, outturn, forecast)
     SELECT $1, gen_random_uuid(), r.code, r.name, r.type, r."from", r."to", r.annual, r.budget, r.outturn, r.forecast
     FROM jsonb_to_recordset($2::jsonb) AS r (code text, name text, type text, "from" date, "to" date,
       annual bigint, budget bigint, outturn bigint, forecast bigint)`,
    [tx.principal.forbundId, JSON.stringify(rows)],
  );
}

function genderNumber(id: string | null): number | null {
  return id === null ? null : (categoryById(utfallCodebook.variable('gender'), id)?.number ?? null);
}
