import type { FieldProblem, ParticipationView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { type AnswerSet, modeIds, structuralVariables } from '@utfall/codebook';
import type { StatedConsent } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { answerProblems } from './answer-problems.js';
import { auditParticipation } from './audit-participation.js';
import { consentsOfEnrolment, enrolmentConsentProblems } from './enrolment-consents.js';
import { loadParticipation } from './load-participation.js';
import { lockParticipant } from './lock-participant.js';
import { type OpenInsats, openInsats } from './open-insats.js';
import { overlapProblems } from './overlap-problems.js';
import { linkedParticipant, type NamedParticipant, newParticipant } from './participant-of-insats.js';
import { type ParticipationRecord, viewOf } from './participation-record.js';
import { saveConsents } from './save-consents.js';
import { insertParticipation } from './save-participation.js';

export interface Enrolment extends AnswerSet {
  readonly insatsId: string;
  /** The code that the person brings, and whose it is as look-up-code found it. */
  readonly brought: { readonly code: string; readonly participantId: string } | null;
  /** With data there is one always: left out it is the usual; null = refused, which only an anonymous participation may be. */
  readonly followUp?: StatedConsent | null;
  readonly secrecyRelease?: StatedConsent | null;
}

/** One spell of one person in one insats begins. The system gives the code; an anonymous participation has none. */
export async function beginParticipation(
  tx: Transaction,
  id: string,
  enrolment: Enrolment,
  clock: Clock,
): Promise<Result<ParticipationView>> {
  const insats = await openInsats(tx, enrolment.insatsId);
  if (!insats) return failure('notFound');
  const problems = await enrolmentProblems(tx, enrolment, insats, clock);
  if (problems.length > 0) return invalid(problems);
  const now = clock.now();
  const record: ParticipationRecord = {
    id,
    insatsId: insats.id,
    codebook: insats.codebook,
    ...((await participantOf(tx, enrolment, insats)) ?? { participantId: null, code: null }),
    answers: enrolment.answers,
    extents: enrolment.extents,
    consents: consentsOfEnrolment(enrolment),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await insertParticipation(tx, record);
  await saveConsents(tx, record, []);
  await auditParticipation(tx, 'enrolled', record);
  const saved = await loadParticipation(tx, id);
  return saved ? success(viewOf(saved)) : failure('internal');
}

async function enrolmentProblems(
  tx: Transaction,
  enrolment: Enrolment,
  insats: OpenInsats,
  clock: Clock,
): Promise<FieldProblem[]> {
  if (insats.kind === 'structural') return [STRUCTURAL];
  const { brought } = enrolment;
  const problems = [
    ...answerProblems(enrolment, insats, clock, { code: brought?.code }),
    ...enrolmentConsentProblems(enrolment, dayInSweden(clock.now())),
  ];
  if (problems.length > 0 || brought === null) return problems;
  if (!(await lockParticipant(tx, brought.participantId))) return [UNKNOWN_CODE];
  const candidate = { ...enrolment, insatsId: insats.id, participantId: brought.participantId };
  return await overlapProblems(tx, candidate, 'startDate');
}

async function participantOf(
  tx: Transaction,
  { answers, brought }: Enrolment,
  insats: OpenInsats,
): Promise<NamedParticipant | undefined> {
  if (answers[structuralVariables.mode] === modeIds.anonymous) return undefined;
  const year = Number(String(answers[structuralVariables.startDate]).slice(0, 4));
  return brought
    ? await linkedParticipant(tx, insats, year, brought.participantId)
    : await newParticipant(tx, insats, year);
}

const STRUCTURAL: FieldProblem = {
  field: 'insatsId',
  code: 'structural',
  message: 'Insatsen är strukturövergripande och har inga deltagare.',
  messageEn: 'The insats is structural and has no participants.',
};

export const UNKNOWN_CODE: FieldProblem = {
  field: 'code',
  code: 'unknownCode',
  message: 'Ingen deltagare i förbundet har den koden.',
  messageEn: 'No participant of the förbund has that code.',
};
