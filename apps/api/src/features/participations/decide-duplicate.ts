import { randomUUID } from 'node:crypto';
import type { DecideDuplicateDto } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { modeIds, structuralVariables } from '@utfall/codebook';
import { overlap, stateOf } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { keepEnrolment } from './answer-parts.js';
import { auditParticipation } from './audit-participation.js';
import { changeParticipation } from './change-participation.js';
import { loadParticipation } from './load-participation.js';
import { lockParticipant } from './lock-participant.js';
import { spellOf, spellsOfParticipant } from './overlap-problems.js';
import { type ParticipationRecord, viewOf } from './participation-record.js';
import { updateParticipation } from './save-participation.js';

/** Two records, both locked and as they were when the person decided. */
interface Pair {
  readonly kept: ParticipationRecord;
  readonly other: ParticipationRecord;
}

/**
 * What the one who knows says of two records of one insats: the same person with two codes becomes one participant; the same
 * enrolment twice leaves one and makes the other a felregistrering; and two people who are alike are not asked about again.
 * Each can be taken back (ADR 40). @returns the id of the decision
 */
export async function decideDuplicate(
  tx: Transaction,
  decision: DecideDuplicateDto,
  clock: Clock,
): Promise<Result<{ readonly id: string }>> {
  const found = await loadPair(tx, decision);
  if (!found.ok) return found;
  if (decision.kind === 'samePerson') return await mergePersons(tx, found.value, clock);
  if (decision.kind === 'sameSpell') return await markDuplicate(tx, found.value, clock);
  return success({ id: await saveDecision(tx, 'different', found.value, clock) });
}

async function loadPair(tx: Transaction, decision: DecideDuplicateDto): Promise<Result<Pair>> {
  const { keptId, otherId } = decision;
  if (keptId === otherId) return failure('conflict', { title: ONE_RECORD });
  // Always in the same order, so that two who decide at once wait for each other and do not lock each other out.
  const records = new Map<string, ParticipationRecord | undefined>();
  for (const id of [keptId, otherId].sort()) records.set(id, await loadParticipation(tx, id, true));
  const [kept, other] = [records.get(keptId), records.get(otherId)];
  if (!kept || !other) return failure('notFound');
  if (kept.version !== decision.keptVersion) return failure('staleVersion', { current: viewOf(kept) });
  if (other.version !== decision.otherVersion) return failure('staleVersion', { current: viewOf(other) });
  if (kept.insatsId !== other.insatsId) return failure('conflict', { title: TWO_INSATSER });
  if ([kept, other].some(({ answers }) => answers[structuralVariables.mode] === modeIds.anonymous)) {
    return failure('conflict', { title: ANONYMOUS });
  }
  if (await isDecided(tx, keptId, otherId)) return failure('conflict', { title: DECIDED });
  return success({ kept, other });
}

async function mergePersons(tx: Transaction, pair: Pair, clock: Clock): Promise<Result<{ readonly id: string }>> {
  const { kept, other } = pair;
  const [a, b] = [kept.participantId, other.participantId];
  if (a === null || b === null) return failure('internal');
  if (a === b) return failure('conflict', { title: ONE_PERSON });
  for (const id of [a, b].sort()) await lockParticipant(tx, id);
  const others = await spellsOfParticipant(tx, b);
  const meets = (await spellsOfParticipant(tx, a)).some((one) =>
    others.some((two) => one.insatsId === two.insatsId && overlap(spellOf(one), spellOf(two))),
  );
  if (meets) return failure('conflict', { title: OVERLAP });
  const id = await saveDecision(tx, 'samePerson', pair, clock);
  await tx.query(`SELECT merge_participants($1)`, [id]);
  await tell(tx, 'merged', [kept, { ...other, participantId: a }], clock);
  return success({ id });
}

async function markDuplicate(tx: Transaction, pair: Pair, clock: Clock): Promise<Result<{ readonly id: string }>> {
  const { kept, other } = pair;
  if ([kept, other].some(({ answers }) => stateOf(answers) === 'misregistered')) {
    return failure('conflict', { title: MISREGISTERED });
  }
  const start = other.answers[structuralVariables.startDate] ?? null;
  const end = other.answers[structuralVariables.endDate] ?? start;
  const enrolment = keepEnrolment(other.codebook, other);
  const marked = await changeParticipation(
    tx,
    { id: other.id, version: other.version },
    () =>
      success({
        action: 'duplicateMarked',
        after: {
          answers: {
            ...enrolment.answers,
            [structuralVariables.endDate]: end,
            [structuralVariables.exitReason]: 'misregistration',
          },
          extents: enrolment.extents,
        },
        overlapAt: 'endDate',
        isRight: true,
      }),
    clock,
  );
  if (!marked.ok) return marked;
  return success({ id: await saveDecision(tx, 'sameSpell', pair, clock, marked.value.version) });
}

async function isDecided(tx: Transaction, keptId: string, otherId: string): Promise<boolean> {
  const standing = await tx.query(
    `SELECT 1 FROM duplicate_decision WHERE forbund_id = $1 AND undone_at IS NULL
     AND least(kept_id, other_id) = least($2::uuid, $3::uuid) AND greatest(kept_id, other_id) = greatest($2::uuid, $3::uuid)`,
    [tx.principal.forbundId, keptId, otherId],
  );
  return standing.length > 0;
}

async function saveDecision(
  tx: Transaction,
  kind: DecideDuplicateDto['kind'],
  { kept, other }: Pair,
  clock: Clock,
  markedVersion: number | null = null,
): Promise<string> {
  const { forbundId, accountId, actor } = tx.principal;
  const persons = kind === 'samePerson' ? [kept.participantId, other.participantId] : [null, null];
  const id = randomUUID();
  await tx.query(
    `INSERT INTO duplicate_decision (forbund_id, decision_id, insats_id, kind, kept_id, other_id, kept_participant, other_participant,
       marked_version, at, actor_id, actor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [forbundId, id, kept.insatsId, kind, kept.id, other.id, ...persons, markedVersion, clock.now(), accountId, actor],
  );
  return id;
}

/** The records say the same as before, but of somebody else: both versions go on, and the trail tells it. */
export async function tell(
  tx: Transaction,
  action: 'merged' | 'split',
  records: readonly ParticipationRecord[],
  clock: Clock,
): Promise<void> {
  for (const record of records) {
    const after = { ...record, version: record.version + 1, updatedAt: clock.now() };
    await updateParticipation(tx, after);
    await auditParticipation(tx, action, after, record);
  }
}

const ONE_RECORD = { sv: 'Det är samma registrering.', en: 'It is the same record.' };
const TWO_INSATSER = { sv: 'Deltagandena är i olika insatser.', en: 'The participations are in different insatser.' };
const ANONYMOUS = {
  sv: 'Ett anonymt deltagande jämförs inte med andra.',
  en: 'An anonymous participation is not compared with others.',
};
const DECIDED = {
  sv: 'Det är redan avgjort. Dela upp det igen först.',
  en: 'That is decided already. Split it first.',
};
const ONE_PERSON = { sv: 'De är redan samma deltagare.', en: 'They are the same participant already.' };
const OVERLAP = {
  sv: 'Deltagandena pågick samtidigt. Är det samma inskrivning två gånger behåller du den ena.',
  en: 'The participations went on at the same time. If it is one enrolment twice, keep one of them.',
};
const MISREGISTERED = {
  sv: 'Ett av deltagandena är redan en felregistrering.',
  en: 'One of the participations is registered in error already.',
};
